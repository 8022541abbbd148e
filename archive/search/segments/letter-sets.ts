/**
 * The letters of a form as a set of 32 bits (letters may share one). An edit brings at most one new letter and takes at most one
 * away, so forms whose sets differ by more cannot be near: a look at two numbers spares the comparison of most forms.
 */
export function letterSet(form: string): number {
  let set = 0;
  for (let at = 0; at < form.length; at++) set |= 1 << (form.charCodeAt(at) & 31);
  return set;
}

/** Forms with what is looked at before they are compared. */
export interface Measured {
  readonly forms: readonly string[];
  readonly sets: Int32Array;
  readonly lengths: Uint8Array;
}

/** @param forms none longer than 255 letters */
export function measureForms(forms: readonly string[]): Measured {
  return {
    forms,
    sets: Int32Array.from(forms, letterSet),
    lengths: Uint8Array.from(forms, ({ length }) => length),
  };
}

/** The forms that may be within so many edits of a word, in their order: few of those that are not. */
export function perhapsNear(
  { forms, sets, lengths }: Measured,
  word: string,
  edits: number,
): readonly string[] {
  const near: string[] = [];
  const set = letterSet(word);
  const shortest = word.length - edits;
  const longest = word.length + edits;
  for (let at = 0; at < sets.length; at++) {
    const length = lengths[at]!;
    if (length < shortest || length > longest) continue;
    const other = sets[at]!;
    if (atMost(other & ~set, edits) && atMost(set & ~other, edits)) near.push(forms[at]!);
  }
  return near;
}

/** True when no more bits are set. */
function atMost(bits: number, most: number): boolean {
  let rest = bits;
  for (let left = most; left > 0; left--) rest &= rest - 1;
  return rest === 0;
}
