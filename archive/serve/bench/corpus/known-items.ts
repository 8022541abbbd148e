import { readFrus } from "./frus";
import type { Question, Questions } from "./questions";
import { createRandom, pick } from "./random";

/** Cases of these names ask for one known document each. */
export const KNOWN_ITEMS = ["known item", "known item, three words"] as const;

/** A heading with fewer words than this tells little. */
const LEAST_WORDS = 4;
const REMEMBERED = 3;

/**
 * Documents looked for by their own headings, as a reader remembers them: the whole heading, and three words of it. Only headings that one document
 * alone has, numbers and capitals aside. No engine's stop words are known here: every word of the heading is asked for.
 */
export function knownItems(folder: string): Questions {
  const byHeading = new Map<string, readonly number[]>();
  for (const { doc, title } of readFrus(folder)) {
    const heading = (title.toLowerCase().match(/[a-z]{2,}/g) ?? []).join(" ");
    byHeading.set(heading, [...(byHeading.get(heading) ?? []), doc]);
  }
  const random = createRandom(1950);
  const known = [...byHeading].flatMap(([heading, [wanted, ...others]]) => {
    const words = [...new Set(heading.split(" "))];
    const isKnown = wanted !== undefined && others.length === 0 && words.length >= LEAST_WORDS;
    return isKnown ? [{ words, wanted }] : [];
  });
  const asked = (words: readonly string[], wanted: number): Question => ({
    kind: "or",
    words,
    wanted,
  });
  return {
    [KNOWN_ITEMS[0]]: known.map(({ words, wanted }) => asked(words, wanted)),
    [KNOWN_ITEMS[1]]: known.map(({ words, wanted }) => {
      const long = words.filter((word) => word.length >= LEAST_WORDS);
      const some = Array.from({ length: REMEMBERED }, () =>
        pick(random, long.length > 0 ? long : words),
      );
      return asked([...new Set(some)], wanted);
    }),
  };
}
