import type { Postings } from "../ports";
import { withinEdits } from "./edit-distance";
import { measureForms, perhapsNear, type Measured } from "./letter-sets";
import type { LiveSegment } from "./live-segment";
import { matchingLines } from "./matching-lines";

export interface NearForm {
  readonly form: string;
  readonly distance: number;
}

/** All forms of the index, stored and live, for wildcards and near spellings. Read when first asked; most searches never ask. */
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
  /** These forms were stored and are live no longer. */
  noteStored(forms: readonly string[]): void;
}

/** After so many additions everything is read again in one piece. */
const MOST_PARTS = 8;

interface Part extends Measured {
  readonly joined: string;
}

function partOf(sorted: readonly string[]): Part {
  return { ...measureForms(sorted), joined: sorted.join("\n") };
}

export function createVocabulary(
  postings: Postings,
  live: () => readonly LiveSegment[],
): Vocabulary {
  // Parts in order, each sorted; empty until asked. Forms that were erased meanwhile stay: nothing is found for them.
  let parts: readonly Part[] = [];
  // Forms that were stored since: sorted when someone asks.
  let stored: readonly (readonly string[])[] = [];
  const partOfLive = rememberParts();
  const sorted = (forms: readonly string[]) => partOf([...forms].sort());
  const allParts = (): readonly Part[] => {
    if (parts.length === 0) parts = [partOf(postings.vocabulary().split("\n").slice(0, -1))];
    parts = [...parts, ...stored.map(sorted)];
    stored = [];
    return [...parts, ...live().map(partOfLive)];
  };
  return {
    beginningWith(beginning, limit) {
      const forms = new Set(postings.formsFrom(beginning, limit).map((known) => known.form));
      for (const { forms: ofLive } of live())
        for (const form of ofLive.list) if (form.startsWith(beginning)) forms.add(form);
      return [...forms];
    },
    matching: (pattern, limit) =>
      unique(allParts().flatMap(({ joined }) => matchingLines(joined, pattern, limit))),
    near: (word, edits, limit) => nearIn(allParts(), word, edits, limit),
    size: () => allParts().reduce((sum, { forms }) => sum + forms.length, 0),
    noteStored(forms) {
      if (parts.length === 0) return;
      if (parts.length + stored.length < MOST_PARTS) stored = [...stored, forms];
      else [parts, stored] = [[], []];
    },
  };
}

/** The live forms as they were when last asked: a reader asks more often than an archive grows. */
function rememberParts(): (live: LiveSegment) => Part {
  const known = new WeakMap<LiveSegment, Part>();
  return (live) => {
    const before = known.get(live);
    if (before?.forms.length === live.forms.list.length) return before;
    const part = partOf([...live.forms.list].sort());
    known.set(live, part);
    return part;
  };
}

/** Letters of a word that has very many forms near it. */
const SHORT = 4;

function nearIn(
  parts: readonly Part[],
  word: string,
  edits: number,
  limit: number,
): ReturnType<Vocabulary["near"]> {
  let compared = 0;
  const within = (some: number, most: number) =>
    parts.flatMap((part) => {
      const near = perhapsNear(part, word, some);
      compared += Math.min(near.length, most);
      return withinEdits(near, word, some, most);
    });
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

function unique(forms: readonly string[]): readonly string[] {
  return [...new Set(forms)];
}
