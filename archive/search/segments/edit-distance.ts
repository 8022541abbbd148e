/**
 * Forms within a few edits of a word: insertions, deletions, substitutions and swaps of neighbours count one each, as in
 * lunr.TokenSet.fromFuzzyString. Forms with one beginning must stand together; rows of the distance table are kept for the beginning
 * that a form shares with the one before, and beginnings that are too far already are left out whole.
 * @param most the first so many are enough, however near others are
 */
export function withinEdits(
  forms: readonly string[],
  word: string,
  edits: number,
  most = Infinity,
): readonly { readonly form: string; readonly distance: number }[] {
  const found: { form: string; distance: number }[] = [];
  const rows: Uint8Array[] = [firstRow(word.length)];
  let before = "";
  let at = 0;
  while (at < forms.length && found.length < most) {
    const form = forms[at]!;
    const tooFarAt = fillRows(rows, before, form, word, edits);
    before = form;
    if (tooFarAt !== null) {
      at = pastBeginning(forms, at, form.slice(0, tooFarAt));
      before = form.slice(0, tooFarAt);
      continue;
    }
    const distance = rows[form.length]![word.length]!;
    if (distance <= edits) found.push({ form, distance });
    at++;
  }
  return found;
}

const FAR = 100;

function firstRow(length: number): Uint8Array {
  return Uint8Array.from({ length: length + 1 }, (_, at) => Math.min(at, FAR));
}

/** @returns the length of the beginning from which nothing can come near, or null */
function fillRows(
  rows: Uint8Array[],
  before: string,
  form: string,
  word: string,
  edits: number,
): number | null {
  let at = commonLength(before, form);
  for (; at < form.length; at++) {
    const least = fillRow(rows, at, form, word);
    if (least > edits && leastOf(rows[at]!) > edits - 1 && leastOf(rows[at - 1]) > edits - 2)
      return at + 1;
  }
  return null;
}

function commonLength(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let at = 0;
  while (at < most && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  return at;
}

/** Row `at + 1` of the table. @returns its least distance */
function fillRow(rows: Uint8Array[], at: number, form: string, word: string): number {
  const above = rows[at]!;
  const row = (rows[at + 1] ??= new Uint8Array(word.length + 1));
  const letter = form.charCodeAt(at);
  let least = (row[0] = Math.min(at + 1, FAR));
  for (let i = 1; i <= word.length; i++) {
    const same = word.charCodeAt(i - 1) === letter;
    let distance = Math.min(above[i]! + 1, row[i - 1]! + 1, above[i - 1]! + (same ? 0 : 1));
    distance = Math.min(distance, swapped(rows, at, i, form, word));
    row[i] = Math.min(distance, FAR);
    if (distance < least) least = distance;
  }
  return least;
}

/** Neighbours swapped, for one edit; or swapped with a letter put between them, for two. */
function swapped(
  rows: readonly Uint8Array[],
  at: number,
  i: number,
  form: string,
  word: string,
): number {
  if (at < 1 || i < 2 || form.charCodeAt(at) !== word.charCodeAt(i - 2)) return FAR;
  const second = word.charCodeAt(i - 1);
  if (form.charCodeAt(at - 1) === second) return rows[at - 1]![i - 2]! + 1;
  if (at > 1 && form.charCodeAt(at - 2) === second) return rows[at - 2]![i - 2]! + 2;
  return FAR;
}

function leastOf(row: Uint8Array | undefined): number {
  let least = FAR;
  for (const distance of row ?? []) if (distance < least) least = distance;
  return least;
}

/** The first place after `at` whose form begins otherwise: doubling steps, then halving. */
function pastBeginning(forms: readonly string[], at: number, beginning: string): number {
  let low = at;
  let step = 1;
  while (low + step < forms.length && forms[low + step]!.startsWith(beginning)) {
    low += step;
    step *= 2;
  }
  let high = Math.min(low + step, forms.length);
  while (low + 1 < high) {
    const middle = (low + high) >>> 1;
    if (forms[middle]!.startsWith(beginning)) low = middle;
    else high = middle;
  }
  return high;
}
