import type { HitOrder } from "../../contract/search";
import type { IndexQuestion, IndexState } from "./questions";
import { readingOrder } from "./reading-order";

/** Orders that the words of the question decide. */
type ByWords = "relevance" | "closest" | undefined;

export const isByWords = (order: HitOrder | undefined): order is ByWords =>
  order === undefined || order === "relevance" || order === "closest";

/** A page of the documents in an order that their words have no part in; equals as they were kept. */
export function pageInOrder(
  state: IndexState,
  matches: Uint32Array,
  order: Exclude<HitOrder, ByWords>,
  { offset, limit }: Pick<IndexQuestion, "offset" | "limit">,
): readonly number[] {
  const all = order === "aid" ? asInAid(state, matches) : byDate(state, matches, order);
  return all.slice(offset, offset + limit);
}

function asInAid(state: IndexState, matches: Uint32Array): readonly number[] {
  const order = (state.order ??= readingOrder(
    [...state.briefs].map(([doc, { id, parent, position }]) => ({ doc, id, parent, position })),
  ));
  const wanted = new Set(matches);
  return order.filter((doc) => wanted.has(doc));
}

/** Places of documents in a key; more documents than this would have to be put in order in another way. */
const DOCUMENTS = 2 ** 22;
/** No day is further than this from the day 0. */
const FURTHEST = 2 ** 29;

/**
 * By the first day that a document's date may mean, or the last day, latest first; the undated come last. A day and a document are one number, because numbers alone are put in
 * order twenty times as fast.
 */
function byDate(
  { attributes }: IndexState,
  matches: Uint32Array,
  order: "oldest" | "newest",
): readonly number[] {
  const { firstDays, lastDays, dated } = attributes.days;
  const [days, sign] = order === "oldest" ? [firstDays, 1] : [lastDays, -1];
  const documents = matches.slice().sort();
  const keys = new Float64Array(documents.length);
  let used = 0;
  for (const document of documents) {
    if (dated[document] !== 1) continue;
    const day = Math.max(-FURTHEST, Math.min(FURTHEST, sign * days[document]!));
    keys[used++] = (day + FURTHEST) * DOCUMENTS + document;
  }
  const known = keys.subarray(0, used).sort();
  return [
    ...Array.from(known, (key) => key % DOCUMENTS),
    ...documents.filter((document) => dated[document] !== 1),
  ];
}
