import type { Handling } from "../../../model/unit";
import { markingOf } from "../../describe/classification";

/** What a note on the source says, taken apart. The note itself stays whole, as a note of the text. */
export interface SourceFacts {
  /** Where the original is: the part that an archivist would look for. */
  readonly locator: string | null;
  readonly classification: string | null;
  readonly handling: readonly Handling[];
}

/**
 * Takes a FRUS source note apart. Two customs: until the 1940s a line above the heading ("883.0513/137: Telegram (part air)",
 * "[Enclosure.—Translation]"), since then a footnote of sentences ("Source: National Archives, ... . Secret; Nodis. Drafted by ...").
 */
export function sourceFacts(note: string): SourceFacts {
  const words = note.trim();
  const modern = /^(?:\[?source|quelle)\s*:\s*/iu.exec(words);
  return modern === null ? lineAbove(words) : ofSentences(words.slice(modern[0].length));
}

const FORMS =
  /\b(?:telegram|cablegram|circular|translation|paraphrase|extracts?|[ei]nclosures?|sub-?[ei]nclosures?|airgram|memorandum|part air|copy)\b/iu;
const NUMBER = /^\*?No\.? ?(?:\d+|[IVXLC]+)\b/iu;

function lineAbove(words: string): SourceFacts {
  const bare = words
    .replace(/^[[(]|[\])]$/g, "")
    .replace(/\.$/, "")
    .trim();
  const classification = markingOf(bare);
  if (classification !== null) return { locator: null, classification, handling: [] };
  if (NUMBER.test(bare)) return only({ kind: "number", words });
  if (/^[[(]/.test(words)) return only({ kind: "form", words });
  const [, place, form] = /^(.*?)\s*:\s*([^:]*)$/.exec(words) ?? [];
  if (place !== undefined && form !== undefined && FORMS.test(form))
    return { locator: place, classification: null, handling: [{ kind: "form", words: form }] };
  if (/^\p{L}+$/u.test(bare) && FORMS.test(bare)) return only({ kind: "form", words });
  return { locator: words, classification: null, handling: [] };
}

const only = (fact: Handling): SourceFacts => ({
  locator: null,
  classification: null,
  handling: [fact],
});

function ofSentences(words: string): SourceFacts {
  const sentences = sentencesOf(words);
  const marked = sentences.findIndex((sentence, at) => at > 0 && markingsOf(sentence) !== null);
  const told = sentences.findIndex((sentence, at) => at > 0 && handlingOf(sentence) !== null);
  const end = [marked, told].filter((at) => at > 0).toSorted((a, b) => a - b)[0] ?? 1;
  const markings = marked === -1 ? null : markingsOf(sentences[marked] ?? "");
  const [classification = null, ...further] = markings ?? [];
  const isMarked = classification !== null && !UNMARKED.test(classification);
  return {
    locator: sentences.slice(0, end).join(" ").replace(/\.$/, "") || null,
    classification: isMarked ? classification : null,
    handling: [
      ...(isMarked || classification === null ? further : [classification, ...further]).map(
        (marking): Handling => ({ kind: "marking", words: marking }),
      ),
      ...sentences.slice(end).flatMap((sentence) => handlingOf(sentence) ?? []),
    ],
  };
}

/** Abbreviations that end in a stop and end no sentence. */
const ABBREVIATED =
  /(?:\b(?:Vol|No|Nos|p|pp|Doc|Docs|ed|eds|St|Dr|Mr|Mrs|Jr|Gen|Col|Amb|Dept|ff|cf|Ibid|vol|U\.S|H\.R|[A-Z])|\d{1,2} [ap]\.m)\.$/u;

function sentencesOf(words: string): readonly string[] {
  const sentences: string[] = [];
  for (const piece of words.split(/(?<=\.[)”"’]?)\s+(?=[\p{Lu}“"(])/u)) {
    const before = sentences.at(-1);
    if (before !== undefined && ABBREVIATED.test(before))
      sentences[sentences.length - 1] = `${before} ${piece}`;
    else sentences.push(piece);
  }
  return sentences;
}

const UNMARKED = /^no classification marking$/i;

/** "Secret; Priority; Nodis." -> the classification first, then the other markings. */
function markingsOf(sentence: string): readonly string[] | null {
  const [first = "", ...further] = sentence.replace(/\.$/, "").split(/;\s*/);
  if (UNMARKED.test(first)) return [first, ...further];
  const marking = markingOf(first);
  return marking === null ? null : [marking, ...further];
}

const KINDS: readonly (readonly [Handling["kind"], RegExp])[] = [
  ["drafted", /\b(?:drafted|no drafting information|text received from)\b/i],
  ["cleared", /\bclear(?:ed|ance)\b/i],
  ["approved", /\bapproved\b/i],
  ["repeated", /\b(?:also sent to|repeated to|info(?:rmation)? to)\b/i],
  ["initialed", /\binitial(?:ed|s)\b/i],
  ["seen", /\b(?:seen by|has seen|read by)\b/i],
  ["copied", /\b(?:copy|copies|printed (?:from|by))\b/i],
  ["transmitted", /\b(?:transmitted|sent (?:for|through|via|to)|forwarded|pouched)\b/i],
];

function handlingOf(sentence: string): readonly Handling[] | null {
  const kinds = KINDS.filter(([, words]) => words.test(sentence)).map(([kind]) => kind);
  return kinds.length === 0 ? null : kinds.map((kind) => ({ kind, words: sentence }));
}

const PERSON = "\\p{Lu}[\\p{L}.’'-]*(?: (?:\\p{Lu}[\\p{L}.’'-]*|de|von|van|der))*";
const LIST = new RegExp(
  `\\b([Dd]rafted|[Tt]ransmitted)\\b[^.;]*?\\bby (${PERSON}(?:(?:, (?:and )?| and )${PERSON})*)`,
  "gu",
);

/** Persons whom a note names as having drafted or transmitted the paper. Empty where it names an office only. */
export function handlers(
  handling: readonly Handling[],
): readonly { readonly name: string; readonly role: "drafter" | "transmitter" }[] {
  const sentences = [...new Set(handling.map(({ words }) => words))];
  return sentences.flatMap((sentence) =>
    [...sentence.matchAll(LIST)].flatMap(([, verb = "", names = ""]) => {
      const role = /^d/i.test(verb) ? "drafter" : "transmitter";
      return names.split(/, (?:and )?| and /).map((name) => ({ name: name.trim(), role }) as const);
    }),
  );
}
