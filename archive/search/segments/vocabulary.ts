import type { Postings } from "../ports";
import { withinEdits } from "./edit-distance";
import { measureForms, perhapsNear, type MeasuredForms } from "./letter-sets";
import type { LiveSegment } from "./live-segment";
import { matchingLines } from "./matching-lines";

export interface NearForm {
  readonly form: string;
  readonly distance: number;
}

/** All forms of the index, stored and live, for wildcards and near spellings. Read when there is nothing else to do, or when first asked. */
export interface Vocabulary {
  beginningWith(beginning: string, limit: number): readonly string[];
  /** @param pattern letters and `*` for any number of any letters @param limit forms looked for, the first ones */
  matching(pattern: string, limit: number): readonly string[];
  /** @param limit forms looked for, the nearest ones @returns nearest first, and how many forms were compared */
  near(
    word: string,
    edits: number,
    limit: number,
  ): { readonly found: readonly NearForm[]; readonly compared: number };
  /** How many forms a look goes through. */
  size(): number;
  /** Reads for about so many milliseconds, so that no question has to. @returns whether there is more */
  prepare(milliseconds: number): boolean;
  /** These forms were stored and are live no longer. */
  noteStored(forms: readonly string[]): void;
}

/** Forms read at once: some three milliseconds. */
const SLICE = 20_000;
/** After so many additions everything is read again. */
const MOST_ADDED = 8;

const measured = (forms: readonly string[]): MeasuredForms =>
  measureForms(
    [...forms]
      .sort()
      .map((form) => `${form}\n`)
      .join(""),
  );

export function createVocabulary(
  postings: Postings,
  live: () => readonly LiveSegment[],
): Vocabulary {
  const stored = storedForms(postings);
  const measuredOf = rememberMeasured();
  const allParts = (): readonly MeasuredForms[] => [...stored.parts(), ...live().map(measuredOf)];
  return {
    beginningWith(beginning, limit) {
      const forms = new Set(postings.formsFrom(beginning, limit).map((known) => known.form));
      for (const { forms: ofLive } of live())
        for (const form of ofLive.list) if (form.startsWith(beginning)) forms.add(form);
      return [...forms];
    },
    matching(pattern, limit) {
      const found = new Set<string>();
      for (const { joined } of allParts()) {
        if (found.size >= limit) break;
        for (const form of matchingLines(joined, pattern, limit)) found.add(form);
      }
      return [...found].slice(0, limit);
    },
    near: (word, edits, limit) => nearIn(allParts(), word, edits, limit),
    size: () => allParts().reduce((sum, { sets }) => sum + sets.length, 0),
    prepare: stored.prepare,
    noteStored: stored.note,
  };
}

/** What is in the store, read slice by slice. Forms that were erased meanwhile stay: nothing is found for them. */
function storedForms(postings: Postings) {
  let parts: MeasuredForms[] = [];
  // Forms that were stored since reading began, perhaps behind it: sorted when someone asks.
  let added: (readonly string[])[] = [];
  let last = "";
  let isWhole = false;
  let additions = 0;
  const readSlice = () => {
    const joined = postings.vocabulary(last, SLICE);
    isWhole = joined === "";
    if (isWhole) return;
    last = joined.slice(joined.lastIndexOf("\n", joined.length - 2) + 1, -1);
    parts.push(measureForms(joined));
  };
  return {
    parts(): readonly MeasuredForms[] {
      while (!isWhole) readSlice();
      parts.push(...added.splice(0).map(measured));
      return parts;
    },
    prepare(milliseconds: number): boolean {
      const until = performance.now() + milliseconds;
      while (!isWhole && performance.now() < until) readSlice();
      return !isWhole;
    },
    note(forms: readonly string[]) {
      if (!isWhole && last === "") return;
      additions += 1;
      if (additions <= MOST_ADDED) return void added.push(forms);
      [parts, added, last, isWhole, additions] = [[], [], "", false, 0];
    },
  };
}

/** The live forms as they were when last asked: a reader asks more often than an archive grows. */
function rememberMeasured(): (live: LiveSegment) => MeasuredForms {
  const known = new WeakMap<LiveSegment, MeasuredForms>();
  return (live) => {
    const before = known.get(live);
    if (before?.sets.length === live.forms.list.length) return before;
    const forms = measured(live.forms.list);
    known.set(live, forms);
    return forms;
  };
}

/** Letters of a word that has very many forms near it. */
const SHORT = 4;

function nearIn(
  parts: readonly MeasuredForms[],
  word: string,
  edits: number,
  limit: number,
): ReturnType<Vocabulary["near"]> {
  let compared = 0;
  const within = (some: number, most: number): readonly NearForm[] => {
    const all: NearForm[] = [];
    for (const part of parts) {
      if (all.length >= most) break;
      const near = perhapsNear(part, word, some);
      const found = withinEdits(near, word, some, most - all.length);
      all.push(...found);
      compared += all.length < most ? near.length : found.length;
    }
    return all;
  };
  // Tens of thousands of forms are within two edits of a short word: of those no more are compared than are wanted beside the nearer ones.
  const isShort = edits > 1 && word.length <= SHORT;
  const nearer = isShort ? nearestOf(within(1, Infinity), 1, limit) : [];
  const all = [...nearer, ...within(edits, isShort ? limit + nearer.length : Infinity)];
  return { found: nearestOf(all, edits, limit), compared };
}

/** Each form once: it may be stored and live. */
function nearestOf(found: readonly NearForm[], edits: number, limit: number): readonly NearForm[] {
  const nearest = new Map<string, NearForm>();
  for (let distance = 0; distance <= edits; distance++)
    for (const near of found) {
      if (nearest.size >= limit) break;
      if (near.distance === distance && !nearest.has(near.form)) nearest.set(near.form, near);
    }
  return [...nearest.values()];
}
