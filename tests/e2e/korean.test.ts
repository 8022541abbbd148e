import { describe, expect, test } from "vitest";
import { findHit } from "./harness/find-hit";
import { hosts, readingRoom } from "./harness/hosts";
import { nameActor } from "./harness/name-actor";
import { goTo } from "./harness/settings";
import { makeWorkplace, useDesk } from "./harness/workplace";

/** The words of the interface itself: what stands inside the archive's own names, texts and notes is left out. */
const wordsOfInterface = () => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const words: string[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const around = node.parentElement!;
    const isMaterial = around.closest(
      "[role=tree],[role=listbox],article,dd,h1,h2[lang],[lang=en],code,kbd,mark,ol,nav,blockquote",
    );
    if (isMaterial === null) words.push(node.textContent!.trim());
  }
  for (const named of document.querySelectorAll("[aria-label],[placeholder]"))
    if (named.closest("[role=tree],[role=listbox]") === null)
      words.push(named.getAttribute("aria-label") ?? "", named.getAttribute("placeholder") ?? "");
  return words.filter((word) => /[A-Za-z]{3}/.test(word) && !/[가-힣]/.test(word));
};

/** Names that are the same in every language. */
const names =
  /^(English|Carrel|Markdown|TEI|PDF|Port Ellery|A4|\d+dpi|Chicago, notes and bibliography|sha256.*|PE\/HO.*)$/;

describe.each(hosts)("in Korean: $name", (host) => {
  const desk = useDesk(host, (at) => {
    nameActor(at.home, "서문하");
    return { archive: at.sample() };
  });
  const foreignWords = async () =>
    (await desk().page.evaluate(wordsOfInterface)).filter((word) => !names.test(word));

  test("one press turns the window into Korean, and its language is said", async () => {
    const { page } = desk();
    await page.getByRole("button", { name: "Language: English. Change to Korean" }).click();
    await page.getByRole("searchbox", { name: "기록보관소 검색" }).waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe("ko");
    expect(await page.title()).toBe("Port Ellery – Carrel");
  });

  test("a name in Hangul finds what was written in other scripts, and each script is said", async () => {
    const { page } = desk();
    const hit = await findHit(page, "서문하", "徐文河");
    expect(await hit.locator("[lang^=zh]").count()).toBeGreaterThan(0);
    await findHit(page, "서문하", "Seo");
  });

  test("no screen has English words of its own", async () => {
    const { page } = desk();
    expect(await foreignWords()).toEqual([]);
    await goTo(page, "/packet");
    await page.getByRole("button", { name: "PDF 만들기" }).waitFor();
    expect(await foreignWords()).toEqual([]);
    await goTo(page, "/import");
    await page.getByRole("heading", { level: 1 }).waitFor();
    expect(await foreignWords()).toEqual([]);
    await goTo(page, "/check");
    await page.getByRole("heading", { level: 1 }).waitFor();
    expect(await foreignWords()).toEqual([]);
    await page.keyboard.press("?");
    await page.getByRole("dialog", { name: "모든 단축키" }).waitFor();
    expect(await foreignWords()).toEqual([]);
    await page.keyboard.press("Escape");
  });

  test("nor has an item, the settings, the excerpts or the report of an import", async () => {
    const { page, at, chooseFiles } = desk();
    await goTo(page, "/library");
    await (await findHit(page, "inquiry adjourned", "adjourned")).dblclick();
    await page.getByRole("toolbar", { name: "보기" }).waitFor();
    expect(await foreignWords()).toEqual([]);
    await page.getByRole("button", { name: /^발췌/ }).first().click();
    await page.getByRole("dialog", { name: "발췌" }).waitFor();
    expect(await foreignWords()).toEqual([]);
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "설정" }).click();
    await page.getByRole("dialog", { name: "설정" }).waitFor();
    expect(await foreignWords()).toEqual([]);
    await page.keyboard.press("Escape");
    await chooseFiles([
      at.file("편지.txt", "서문하에게\n\n1908년 1월 22일\n"),
      at.file("빈.txt", ""),
    ]);
    await page.getByRole("button", { name: "들여오기", exact: true }).click();
    await page.getByRole("heading", { name: "파일 2개에서 문서 1건" }).waitFor();
    expect(await foreignWords()).toEqual([]);
  });
});

test("a reader whose browser speaks Korean starts in Korean", async () => {
  const at = makeWorkplace();
  const { page, close } = await readingRoom.open(at.folder, { locale: "ko-KR" });
  await page.getByRole("heading", { name: "문서를 책상 위에 올려놓으십시오" }).waitFor();
  expect((await page.evaluate(wordsOfInterface)).filter((word) => !names.test(word))).toEqual([]);
  await close();
  at.remove();
});
