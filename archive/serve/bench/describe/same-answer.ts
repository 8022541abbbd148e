import type { Question } from "./paper";

/** True when a proposal says what the markup says, whatever the case, the article, the stops and the forms of address. */
export function sameAnswer(question: Question, proposed: string, marked: string): boolean {
  switch (question) {
    case "sender":
    case "recipient":
      return bareName(proposed) === bareName(marked);
    case "signature":
      // The markup often takes in the office under the name.
      return bareName(proposed) === bareName(marked) || bareName(proposed) === beforeComma(marked);
    case "place":
      // Some volumes mark the office with its town, others the town alone.
      return lastStep(proposed) === lastStep(marked);
    case "title":
      return bareTitle(proposed) === bareTitle(marked);
    default:
      return bare(proposed) === bare(marked);
  }
}

const bare = (words: string): string =>
  words
    .normalize("NFC")
    .toLowerCase()
    .replace(/\[[\d*†‡]+\]/g, "")
    .replace(/[[\]()“”"]/g, "")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[.,;:]+$/, "");

const ADDRESS =
  /^(?:(?:the|mr|mrs|miss|messrs|dr|m|señor|sir|lord|viscount|earl|captain|admiral|president|senator|hon|his excellency)\.?,? )+/;
const bareName = (words: string): string => bare(bare(words).replace(ADDRESS, ""));
const beforeComma = (words: string): string => bareName(words.split(",")[0] ?? "");
const lastStep = (words: string): string =>
  bare(bare(words).split(",").at(-1) ?? "").replace(/^the /, "");
const bareTitle = (words: string): string =>
  bare(bare(words).replace(/^(?:no\. ?)?\d+[.:] /, "")).replace(/\W+/gu, " ");
