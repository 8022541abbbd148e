/**
 * The letters of a form as a set of 32 bits (letters may share one). An edit brings at most one new letter and takes at most one
 * away, so forms whose sets differ by more cannot be near: a look at two numbers spares the comparison of most forms.
 */
function letterSet(form: string): number {
  let set = 0;
  for (let at = 0; at < form.length; at++) set |= 1 << (form.charCodeAt(at) & 31);
  return set;
}

/** Forms as one text, with what is looked at before they are compared: hundreds of thousands of strings would take longer to make than all looks together. */
export interface MeasuredForms {
  /** Each followed by a line feed. */
  readonly joined: string;
  /** Where each begins, and where one after the last would. */
  readonly starts: Uint32Array;
  readonly sets: Int32Array;
}

const LINE_FEED = 10;

/** @param joined forms, each followed by a line feed */
export function measureForms(joined: string): MeasuredForms {
  let count = 0;
  for (let at = 0; at < joined.length; at++) if (joined.charCodeAt(at) === LINE_FEED) count++;
  const starts = new Uint32Array(count + 1);
  const sets = new Int32Array(count);
  let form = 0;
  let set = 0;
  for (let at = 0; at < joined.length; at++) {
    const letter = joined.charCodeAt(at);
    if (letter !== LINE_FEED) set |= 1 << (letter & 31);
    else {
      sets[form++] = set;
      starts[form] = at + 1;
      set = 0;
    }
  }
  return { joined, starts, sets };
}

/** The forms that may be within so many edits of a word, in their order: few of those that are not. */
export function perhapsNear(
  { joined, starts, sets }: MeasuredForms,
  word: string,
  edits: number,
): readonly string[] {
  const near: string[] = [];
  const set = letterSet(word);
  const shortest = word.length - edits;
  const longest = word.length + edits;
  for (let at = 0; at < sets.length; at++) {
    const length = starts[at + 1]! - starts[at]! - 1;
    if (length < shortest || length > longest) continue;
    const other = sets[at]!;
    if (atMost(other & ~set, edits) && atMost(set & ~other, edits))
      near.push(joined.slice(starts[at], starts[at + 1]! - 1));
  }
  return near;
}

/** True when no more bits are set. */
function atMost(bits: number, most: number): boolean {
  let rest = bits;
  for (let left = most; left > 0; left--) rest &= rest - 1;
  return rest === 0;
}
