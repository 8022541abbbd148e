/** A form and its number; null when the store has not seen it yet. */
export type NumberedForm = readonly [form: string, number: number | null];

/** More places than live forms can have, and few enough that a number and a place fit one number exactly. */
const PLACES = 2 ** 24;

/**
 * Forms in the order in which they are stored: known ones by number, then new ones alphabetically, whose numbers follow; so the store
 * is written from front to back, and forms with one beginning stand together. Comes to each form by short steps: null says only
 * that time has passed.
 * @param after forms up to this number are left out
 */
export function* formsInOrder(
  forms: readonly string[],
  numberOf: (form: string) => number | null,
  after: number,
): Generator<NumberedForm | null, undefined> {
  const keys = new Float64Array(forms.length);
  const fresh: string[] = [];
  let known = 0;
  for (let place = 0; place < forms.length; place++) {
    const number = numberOf(forms[place]!);
    if (number === null) fresh.push(forms[place]!);
    else if (number > after) keys[known++] = number * PLACES + place;
    yield null;
  }
  for (const key of keys.subarray(0, known).sort())
    yield [forms[key % PLACES]!, Math.floor(key / PLACES)];
  for (const form of alphabetical(fresh, 0)) yield [form, null];
  return undefined;
}

/** Sorting so many takes a few milliseconds. */
const SORTED_AT_ONCE = 4_000;

/** By UTF-16 code units, a letter's forms at a time: nobody waits until all are sorted. @param depth letters that all have in common */
function* alphabetical(forms: readonly string[], depth: number): Generator<string> {
  if (forms.length <= SORTED_AT_ONCE) return yield* [...forms].sort();
  const byLetter = new Map<number, string[]>();
  for (const form of forms) {
    const letter = depth < form.length ? form.charCodeAt(depth) : -1;
    const others = byLetter.get(letter);
    if (others) others.push(form);
    else byLetter.set(letter, [form]);
  }
  for (const letter of [...byLetter.keys()].sort((a, b) => a - b))
    yield* alphabetical(byLetter.get(letter)!, depth + 1);
}
