import type { Postings } from "../ports";
import { withinEdits } from "./edit-distance";
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
  /** The stored forms changed. */
  forget(): void;
}

export function createVocabulary(postings: Postings, live: () => LiveSegment): Vocabulary {
  let stored: string | null = null;
  let sorted: readonly string[] | null = null;
  const joined = () => (stored ??= postings.vocabulary());
  const list = () => (sorted ??= joined().split("\n").slice(0, -1));
  return {
    beginningWith(beginning, limit) {
      const forms = new Set(postings.formsFrom(beginning, limit).map((stored) => stored.form));
      for (const form of live().forms.keys()) if (form.startsWith(beginning)) forms.add(form);
      return [...forms];
    },
    matching(pattern) {
      const inLive = [...live().forms.keys()].join("\n");
      return [...new Set([joined(), inLive].flatMap((forms) => forms.match(lines(pattern)) ?? []))];
    },
    near(word, edits) {
      const fromLive = withinEdits([...live().forms.keys()].sort(), word, edits);
      const found = [...withinEdits(list(), word, edits), ...fromLive];
      return [...new Map(found.map((near) => [near.form, near])).values()];
    },
    forget() {
      stored = null;
      sorted = null;
    },
  };
}

function lines(pattern: string): RegExp {
  const parts = pattern.split(/\*+/u).map((part) => part.replace(/[\\^$.*+?()[\]{}|/]/gu, "\\$&"));
  return new RegExp(`^${parts.join("[^\\n]*")}$`, "gmu");
}
