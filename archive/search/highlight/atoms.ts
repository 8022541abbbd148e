import type { Analyser } from "../analysis/analyser";

/**
 * The forms of a text by position, as the index has them: words, and the overlapping pairs of runs. Columns, because texts
 * are long.
 */
export interface Atoms {
  readonly forms: readonly string[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Splits a text as the index does, so that what was found can be marked. */
export function atomsOf(text: string, analyser: Analyser): Atoms {
  const atoms = { forms: [] as string[], starts: [] as number[], ends: [] as number[] };
  analyser.analyse(text, (form, _position, start, end) => {
    atoms.forms.push(form);
    atoms.starts.push(start);
    atoms.ends.push(end);
  });
  return atoms;
}

/** Where the first character of an atom ends; of a pair that is where the next one begins. */
export function firstEnd(atoms: Atoms, at: number): number {
  const end = atoms.ends[at] ?? 0;
  return Math.min(end, atoms.starts[at + 1] ?? end);
}
