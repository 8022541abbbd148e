/** Rows chosen in the finding aid. */
export interface Choice {
  readonly ids: readonly string[];
  /** Where the range at hand began; null when the next one begins where the reader stands. */
  readonly anchor: string | null;
  /** What was chosen before that range. */
  readonly kept: readonly string[];
}

export const nothingChosen: Choice = { ids: [], anchor: null, kept: [] };

/** The rows as they are shown, and where the reader stands among them. */
export interface Standing {
  readonly shown: readonly { readonly id: string; readonly parent: string | null }[];
  readonly at: number;
}

/** A key as it was pressed; `command` is Control, or the command key of a Mac. */
export interface Stroke {
  readonly key: string;
  readonly shift: boolean;
  readonly command: boolean;
}

/** A choice, and the row that the reader stands on then. */
export interface Chosen {
  readonly choice: Choice;
  readonly to: number;
}

const joined = (...all: readonly (readonly string[])[]) => [...new Set(all.flat())];

/** From where the range began to a row, with what was chosen before it. */
export function rangeTo(choice: Choice, { shown, at }: Standing, to: number): Choice {
  const ids = shown.map(({ id }) => id);
  const began = choice.anchor !== null && ids.includes(choice.anchor);
  const anchor = (began ? choice.anchor : ids[at]) ?? null;
  const kept = began ? choice.kept : choice.ids;
  const from = anchor === null ? to : ids.indexOf(anchor);
  return {
    anchor,
    kept,
    ids: joined(kept, ids.slice(Math.min(from, to), Math.max(from, to) + 1)),
  };
}

/** One row more, or one less; the next range begins there. */
export function toggled({ ids }: Choice, id: string): Choice {
  const next = ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id];
  return { ids: next, anchor: id, kept: next };
}

/**
 * What a key chooses, after the ARIA Authoring Practices for trees in which several rows may be chosen: with Shift, arrows, Home,
 * End and Space draw a range, with the command key Space takes one row and A all its siblings; Escape lets go. null for other keys.
 */
export function chooseByKey(stroke: Stroke, standing: Standing, choice: Choice): Chosen | null {
  const { shown, at } = standing;
  const here = shown[at];
  if (here === undefined) return null;
  if (stroke.key === "Escape" && choice.ids.length > 0) return { choice: nothingChosen, to: at };
  if (stroke.command && !stroke.shift) {
    if (stroke.key === " ") return { choice: toggled(choice, here.id), to: at };
    if (stroke.key.toLowerCase() !== "a") return null;
    const ids = shown.filter(({ parent }) => parent === here.parent).map(({ id }) => id);
    return { choice: { ids, anchor: null, kept: ids }, to: at };
  }
  const to = stroke.shift ? rangeEnd(stroke.key, at, shown.length - 1) : null;
  return to === null ? null : { choice: rangeTo(choice, standing, to), to };
}

function rangeEnd(key: string, at: number, last: number): number | null {
  if (key === "ArrowDown") return Math.min(last, at + 1);
  if (key === "ArrowUp") return Math.max(0, at - 1);
  if (key === "Home") return 0;
  if (key === "End") return last;
  return key === " " ? at : null;
}
