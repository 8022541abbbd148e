import type { Postings } from "../ports";
import { withinEdits } from "./edit-distance";
import { measureForms, perhapsNear, type Measured } from "./letter-sets";
import type { LiveSegment } from "./live-segment";

/** All forms of the index, stored and live, for wildcards and near spellings. Read when first asked; most searches never ask. */
export interface Vocabulary {
  beginningWith(beginning: string, limit: number): readonly string[];
  /** @param pattern letters and `*` for any number of any letters */
  matching(pattern: string): readonly string[];
  near(
    word: string,
    edits: number,
  ): readonly { readonly form: string; readonly distance: number }[];
  /** These forms are being stored and will be live no longer. */
  noteStored(forms: Iterable<string>): void;
}

/** After so many additions everything is read again in one piece. */
const MOST_PARTS = 8;

interface Part extends Measured {
  readonly joined: string;
}

function partOf(sorted: readonly string[]): Part {
  return { ...measureForms(sorted), joined: sorted.join("\n") };
}

export function createVocabulary(postings: Postings, live: () => LiveSegment): Vocabulary {
  // Parts in order, each sorted; empty until asked. Forms that were erased meanwhile stay: nothing is found for them.
  let parts: readonly Part[] = [];
  // The live forms as they were when last asked: a reader asks more often than an archive grows.
  let ofLive = { forms: [] as readonly string[], size: 0, part: partOf([]) };
  const withLive = (): readonly Part[] => {
    if (parts.length === 0) parts = [partOf(postings.vocabulary().split("\n").slice(0, -1))];
    const forms = live().forms.list;
    if (ofLive.forms !== forms || ofLive.size !== forms.length)
      ofLive = { forms, size: forms.length, part: partOf([...forms].sort()) };
    return [...parts, ofLive.part];
  };
  return {
    beginningWith(beginning, limit) {
      const forms = new Set(postings.formsFrom(beginning, limit).map((stored) => stored.form));
      for (const form of live().forms.list) if (form.startsWith(beginning)) forms.add(form);
      return [...forms];
    },
    matching(pattern) {
      const line = lines(pattern);
      return unique(withLive().flatMap((part) => part.joined.match(line) ?? []));
    },
    near(word, edits) {
      const found = withLive().flatMap((part) =>
        withinEdits(perhapsNear(part, word, edits), word, edits),
      );
      return [...new Map(found.map((near) => [near.form, near])).values()];
    },
    noteStored(forms) {
      if (parts.length === 0) return;
      parts = parts.length < MOST_PARTS ? [...parts, partOf([...forms].sort())] : [];
    },
  };
}

function unique(forms: readonly string[]): readonly string[] {
  return [...new Set(forms)];
}

function lines(pattern: string): RegExp {
  const parts = pattern.split(/\*+/u).map((part) => part.replace(/[\\^$.*+?()[\]{}|/]/gu, "\\$&"));
  return new RegExp(`^${parts.join("[^\\n]*")}$`, "gmu");
}
