/** Two texts beside each other. */
export interface CompareRoute {
  readonly screen: "compare";
  /** The unit on the left, and its reading; null for the first. */
  readonly id: string;
  readonly reading: string | null;
  /** The unit on the right; null until one is chosen. */
  readonly beside: string | null;
  readonly besideReading: string | null;
}

/** The id in an address, when it is one of that kind. */
export const idOf = (prefix: string, id: string): string | null =>
  new RegExp(`^${prefix}-[0-9a-z]{26}$`).test(id) ? id : null;

export function parseCompare(given: string, params: URLSearchParams): CompareRoute | null {
  const id = idOf("rec", given);
  if (id === null) return null;
  return {
    screen: "compare",
    id,
    reading: params.get("reading"),
    beside: idOf("rec", params.get("with") ?? ""),
    besideReading: params.get("withReading"),
  };
}
