import { createAnalyser } from "../../../search/analysis/analyser";
import type { BenchDocument, CorpusSpec } from "./bench-document";
import { readFrus } from "./frus";
import { nameGroups } from "./name-groups";
import { createGenerator } from "./generate";
import { createRandom, pick, type Random } from "./random";

/** One question, in a form that each engine puts into its own language. */
export interface Question {
  readonly kind: "word" | "every" | "and" | "or" | "prefix" | "fuzzy" | "phrase" | "near" | "name";
  /** `every` asks for all documents of a word. For a prefix its letters, without a star; for words near each other the two; for a name all its forms, of which only the first is typed where the others are known. */
  readonly words: readonly string[];
  /** The document that is looked for, where one is known. */
  readonly wanted?: number;
}

/** Questions by case. `mixed` holds all kinds in the proportions of a reading room. */
export type Questions = Readonly<Record<string, readonly Question[]>>;

/** What questions are made of: words by how common they are, and texts to take phrases from. */
interface Stock {
  readonly common: readonly string[];
  readonly middling: readonly string[];
  readonly rare: readonly string[];
  readonly cjk: readonly string[];
  readonly names: readonly (readonly string[])[];
  readonly samples: readonly BenchDocument[];
}

const EACH = 20;
/** Words that some engines leave out are no fair question to the others. */
const { isStopWord } = createAnalyser();
const SHARES: readonly (readonly [string, number])[] = [
  ["common", 25],
  ["rare", 23],
  ["3-AND", 20],
  ["3-OR", 10],
  ["prefix", 8],
  ["fuzzy 1", 4],
  ["phrase", 4],
  ["CJK", 4],
  ["not there", 2],
];

export function makeQuestions(spec: CorpusSpec): Questions {
  const stock = spec.kind === "generated" ? generatedStock(spec.documents) : frusStock(spec.folder);
  const random = createRandom(1911);
  const times = (make: () => Question) => Array.from({ length: EACH }, make);
  const three = () => [
    pick(random, stock.common),
    pick(random, stock.middling),
    pick(random, stock.common),
  ];
  const cases: Record<string, readonly Question[]> = {
    common: stock.common.slice(0, EACH).map((word) => ({ kind: "word", words: [word] })),
    "common, every match": stock.common
      .slice(0, EACH)
      .map((word) => ({ kind: "every", words: [word] })),
    rare: times(() => ({ kind: "word", words: [pick(random, stock.rare)] })),
    "3-AND": times(() => ({ kind: "and", words: three() })),
    "3-OR": times(() => ({ kind: "or", words: three() })),
    "not there": times(() => ({ kind: "word", words: [`${misspelt(random, stock.middling)}q`] })),
    prefix: times(() => ({ kind: "prefix", words: [pick(random, stock.middling).slice(0, 4)] })),
    "fuzzy 1": times(() => ({ kind: "fuzzy", words: [misspelt(random, stock.middling)] })),
    phrase: times(() => ({ kind: "phrase", words: phraseFrom(random, stock.samples) })),
    proximity: times(() => ({ kind: "near", words: nearFrom(random, stock.samples) })),
    ...(stock.names.length > 0 && {
      names: stock.names.map((words) => ({ kind: "name" as const, words })),
    }),
    ...(stock.cjk.length > 0 && {
      CJK: times(() => ({ kind: "word" as const, words: [pick(random, stock.cjk)] })),
    }),
  };
  return { ...cases, mixed: mix(random, cases) };
}

function mix(random: Random, cases: Questions): readonly Question[] {
  const all = SHARES.flatMap(([name, share]) => {
    const questions = cases[name];
    return questions ? Array.from({ length: share }, () => pick(random, questions)) : [];
  });
  return all
    .map((question) => [random(), question] as const)
    .toSorted(([a], [b]) => a - b)
    .map(([, question]) => question);
}

function misspelt(random: Random, words: readonly string[]): string {
  const word = pick(
    random,
    words.filter((one) => one.length >= 6),
  );
  const at = 1 + Math.floor(random() * (word.length - 2));
  return `${word.slice(0, at)}x${word.slice(at + 1)}`;
}

/** Two or three words in a row, long enough to be no stop words in any engine. */
function phraseFrom(random: Random, samples: readonly BenchDocument[]): readonly string[] {
  for (;;) {
    const words = pick(random, samples)
      .text.toLowerCase()
      .split(/[^a-z]+/);
    const at = Math.floor(random() * (words.length - 3));
    const chosen = words.slice(at, at + (random() < 0.5 ? 2 : 3));
    if (chosen.every((word) => word.length >= 5 && !isStopWord(word))) return chosen;
  }
}

/** Two words with two others between them, as long as those of a phrase. */
function nearFrom(random: Random, samples: readonly BenchDocument[]): readonly string[] {
  for (;;) {
    const words = pick(random, samples)
      .text.toLowerCase()
      .split(/[^a-z]+/);
    const at = Math.floor(random() * (words.length - 4));
    const chosen = [words[at] ?? "", words[at + 3] ?? ""];
    if (chosen.every((word) => word.length >= 5 && !isStopWord(word))) return chosen;
  }
}

function generatedStock(documents: number): Stock {
  const generator = createGenerator();
  const { latin, hangul, han } = generator.vocabulary;
  const samples = Array.from({ length: 40 }, (_, at) =>
    generator.document(1 + Math.floor((at * documents) / 40)),
  );
  // Words of the hand-written list follow the thirty that every engine may drop as too common.
  return {
    common: latin
      .slice(35)
      .filter((word) => !isStopWord(word))
      .slice(0, EACH),
    middling: latin.slice(100, 1_500),
    // Rare, but there: between five and two hundred documents, whatever the size.
    rare: latin.slice(Math.min(20_000, 3 * documents), Math.min(40_000, 6 * documents)),
    cjk: [...hangul.slice(0, 90), ...han.slice(0, 30)]
      .filter((word) => word.length >= 2)
      .map((word) => word.slice(0, 2)),
    names: nameGroups(),
    samples: samples.filter(({ text }) => /^[\x20-\x7e]*$/.test(text)),
  };
}

function frusStock(folder: string): Stock {
  const counts = new Map<string, number>();
  const samples: BenchDocument[] = [];
  for (const document of readFrus(folder)) {
    if (document.doc % 50 === 0) samples.push(document);
    for (const word of new Set(document.text.toLowerCase().match(/[a-z]{5,}/g)))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const words = [...counts]
    .toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .map(([word]) => word)
    .filter((word) => !isStopWord(word));
  return {
    common: words.slice(20, 20 + EACH),
    middling: words.slice(200, 2_000),
    rare: words.filter((word) => (counts.get(word) ?? 0) < 20).slice(0, 5_000),
    cjk: [],
    names: [],
    samples,
  };
}
