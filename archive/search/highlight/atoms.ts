import type { Analyser } from "../analysis/analyser";

/** The smallest things that can match: words, and the single characters of runs. Columns, because texts are long. */
export interface Atoms {
  readonly forms: readonly string[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Splits a text as the index does, so that what was found can be marked. */
export function atomsOf(text: string, analyser: Analyser): Atoms {
  const atoms = { forms: [] as string[], starts: [] as number[], ends: [] as number[] };
  const add = (form: string, start: number, end: number) => {
    atoms.forms.push(form);
    atoms.starts.push(start);
    atoms.ends.push(end);
  };
  for (const piece of analyser.pieces(text)) {
    if (piece.characters === null) add(piece.form, piece.start, piece.end);
    else addRun(piece.characters, text.slice(piece.start, piece.end), piece.start, add);
  }
  return atoms;
}

type AddAtom = (form: string, start: number, end: number) => void;

function addRun(characters: readonly string[], run: string, at: number, add: AddAtom): void {
  let start = at;
  for (const [number, form] of characters.entries()) {
    const isLast = number === characters.length - 1;
    const end = isLast ? at + run.length : start + writtenLength(form, run.slice(start - at));
    add(form, start, end);
    start = end;
  }
}

/** A character's form is normalised: how many code units stand for it in the text must be counted again when they differ. */
function writtenLength(form: string, rest: string): number {
  if (rest.startsWith(form)) return form.length;
  for (let length = 1; length < Math.min(rest.length, 12); length += 1)
    if (rest.slice(0, length).normalize("NFKC") === form && !/^\p{M}/u.test(rest.slice(length)))
      return length;
  return 1;
}
