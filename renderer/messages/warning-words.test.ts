import { expect, test } from "vitest";
import { sayWarning } from "../../archive/import/say-warning";
import { warningSentences } from "../../archive/import/warning-sentences";
import { en } from "./en";
import { ko } from "./ko";
import type { Language, Words } from "./messages";

const catalogues: Readonly<Record<Language, Words>> = { en, ko };

const codes = Object.keys(warningSentences) as readonly (keyof typeof warningSentences)[];

test.each(codes)("what importers tell with %s has its words in each language", (code) => {
  for (const [language, words] of Object.entries(catalogues))
    expect(Object.keys(words), language).toContain(`says.${code}`);
});

test.each(codes)("the words of %s have a place for everything that its sentence names", (code) => {
  const named = (words: string) => new Set([...words.matchAll(/\{(\w+)/g)].map(([, name]) => name));
  const values = named(warningSentences[code]);
  for (const words of Object.values(catalogues))
    expect(named((words as Record<string, string>)[`says.${code}`] ?? "")).toEqual(values);
});

test.each(codes)(
  "the sentence of %s is known by itself, and by no other code before it",
  (code) => {
    const message = warningSentences[code].replace(
      /\{(\w+)\}/g,
      (_, name: string) => `some “${name}”`,
    );
    const values = Object.fromEntries(
      [...warningSentences[code].matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => [
        name,
        `some “${name}”`,
      ]),
    );
    expect(sayWarning({ message, count: 1 }).says).toEqual({ code, values });
  },
);
