/** Words that a reader took from a text, and where they stood. */
export interface TakenPlace {
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

/** Whether the words still stand where they were taken, stand elsewhere in the text, or are gone from it. */
export function stateIn(
  { start, end, quote }: TakenPlace,
  text: string,
): "same" | "changed" | "gone" {
  if (text.slice(start, end) === quote) return "same";
  return text.includes(quote) ? "changed" : "gone";
}
