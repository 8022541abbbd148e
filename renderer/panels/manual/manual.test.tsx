import { cleanup, render } from "@testing-library/react";
import { afterEach, describe, expect, test } from "vitest";
import { ChapterText } from "./chapter-text";
import { chapterOf, findInManual, loadManual, wordsOf } from "./chapters";

afterEach(cleanup);

const [english, korean] = await Promise.all([loadManual("en"), loadManual("ko")]);
const keysOf = (text: HTMLElement) =>
  [...text.querySelectorAll("kbd")].map((key) => key.textContent);
const shapeOf = (chapter: (typeof english)[number]) =>
  chapter.body.children.map((block) =>
    block.type === "list" ? `list of ${block.children.length}` : block.type,
  );

test("both languages have the same chapters in the same order", () => {
  expect(english.length).toBeGreaterThan(12);
  expect(korean.map(({ id }) => id)).toEqual(english.map(({ id }) => id));
});

describe.each(english.map((chapter, at) => ({ id: chapter.id, chapter, at })))("$id", (one) => {
  const translation = korean[one.at]!;

  test("says the same keys in both languages, and no sign of writing is left over", () => {
    const pages = [one.chapter, translation].map((chapter) => {
      const { container } = render(<ChapterText chapter={chapter} />);
      expect(container.textContent).not.toMatch(/\*\*|`|\[\[/);
      return container;
    });
    expect(keysOf(pages[1]!).toSorted()).toEqual(keysOf(pages[0]!).toSorted());
    expect(keysOf(pages[0]!)).not.toContain("");
  });

  test("has the same headings and lists in both languages", () => {
    const heads = (chapter: typeof translation) =>
      shapeOf(chapter).filter((block) => block === "heading" || block.startsWith("list"));
    expect(heads(translation)).toEqual(heads(one.chapter));
    expect(translation.title).not.toBe(one.chapter.title);
  });
});

test("a place is found by all of its words, whatever their case, under its heading", () => {
  const [found] = findInManual(english, "EITHER order");
  expect([found?.chapter.id, found?.heading]).toEqual(["searching", "Words"]);
  expect(found?.words).toContain("in either order");
  expect(findInManual(english, "either nowhere-at-all")).toEqual([]);
  expect(findInManual(english, "  ")).toEqual([]);
});

test("HTML in a chapter is not drawn", () => {
  const chapter = chapterOf("01-x.md", "# Title\n\n<img src=x onerror=alert(1)>\n");
  expect(() => render(<ChapterText chapter={chapter} />)).toThrow("cannot draw a html");
  expect(wordsOf(chapter.body)).toContain("img");
});
