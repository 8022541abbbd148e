import type { Draft } from "../draft";

/** From here on a piece of clutter is not read for titles, dates and names. */
const SURE = 0.8;

/** A draft's text in which what its page says is clutter is white space: every other word keeps its place. */
export function withoutClutter({ texts, proposals }: Pick<Draft, "texts" | "proposals">): string {
  const text = texts[0]?.text ?? "";
  return proposals
    .filter(({ kind, confidence }) => kind === "clutter" && confidence >= SURE)
    .reduce(
      (so, { evidence: { start, end } }) =>
        so.slice(0, start) + so.slice(start, end).replace(/[^\n]/g, " ") + so.slice(end),
      text,
    );
}
