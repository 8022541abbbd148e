import { IntlMessageFormat } from "intl-messageformat";
import { expect, test } from "vitest";
import { en } from "./en";
import { ko } from "./ko";
import { speaker, type Language, type MessageKey, type Words } from "./messages";

const catalogues: Readonly<Record<Language, Words>> = { en, ko };

const keys = Object.keys(catalogues.en) as MessageKey[];
/** Messages that are the same in both languages because they hold no word: licences, units, names. */
const wordless: ReadonlySet<string> = new Set([
  "export.format.bibtex",
  "export.format.csl-json",
  "export.format.ris",
  "facsimile.percent",
  "highlight.of",
  "mark.note.editor",
  "packet.paper.a4",
  "packet.size",
  "rights.cc-by",
  "rights.cc-by-nc",
  "rights.cc-by-nc-nd",
  "rights.cc-by-nc-sa",
  "rights.cc-by-nd",
  "rights.cc-by-sa",
  "rights.cc0",
  "window.title",
]);

test("both catalogues have exactly the same keys", () =>
  expect(Object.keys(catalogues.ko).toSorted()).toEqual(keys.toSorted()));

test("a Korean message differs from the English one, unless it holds no word", () =>
  expect(new Set(keys.filter((key) => catalogues.ko[key] === catalogues.en[key]))).toEqual(
    wordless,
  ));

test("every message is well-formed, and both languages ask for the same values", () => {
  const values = (message: string) => {
    const found = new Set<string>();
    const walk = (parts: readonly unknown[]): void => {
      for (const part of parts as { type: number; value: string; options?: object }[]) {
        if (part.type !== 0 && part.type !== 7) found.add(part.value);
        for (const option of Object.values(part.options ?? {}))
          walk((option as { value: unknown[] }).value);
      }
    };
    walk(new IntlMessageFormat(message, "en").getAst() as readonly unknown[]);
    return [...found].toSorted();
  };
  for (const key of keys)
    expect([key, values(catalogues.ko[key])]).toEqual([key, values(catalogues.en[key])]);
});

test("one item is not called items", () => {
  const say = speaker("en", en);
  expect(say("results.items", { count: 1 })).toBe("1 item");
  expect(say("results.items", { count: 1284 })).toBe("1,284 items");
  expect(speaker("ko", ko)("results.items", { count: 1284 })).toBe("1,284건");
});
