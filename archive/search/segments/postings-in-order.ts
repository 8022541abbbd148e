import type { LiveSegment } from "./live-segment";

/** The live postings form by form, field by field, by ascending document. */
export interface OrderedPostings {
  readonly postings: Uint32Array;
  /** Where those of a form and field end: they begin where those before end. @see orderOf */
  readonly ends: Uint32Array;
}

/** The place of a form and field in `ends`. */
export function orderOf(form: number, field: number, fields: number): number {
  return form * fields + field;
}

/** Counts and then places: two passes through memory instead of a jump from posting to posting for each form. */
export function orderPostings(live: LiveSegment, fields: number): OrderedPostings {
  const { formOf, fields: fieldOf } = live;
  const ends = new Uint32Array(live.forms.list.length * fields);
  for (let posting = 0; posting < live.postings; posting++)
    ends[formOf[posting]! * fields + fieldOf[posting]!]!++;
  let before = 0;
  for (let at = 0; at < ends.length; at++) {
    const count = ends[at]!;
    ends[at] = before;
    before += count;
  }
  const postings = new Uint32Array(live.postings);
  for (let posting = 0; posting < live.postings; posting++)
    postings[ends[formOf[posting]! * fields + fieldOf[posting]!]!++] = posting;
  return { postings, ends };
}
