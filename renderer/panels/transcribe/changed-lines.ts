import { marksNotIn } from "../../../archive/compare/changed-marks";
import { wordDiff, type Stretch } from "../../../archive/compare/word-diff";
import type { MarkedText } from "../../../archive/model/marked-text/marked-text";

/** A line of a comparison: what stayed, what went and what came in it. */
export interface ComparedLine {
  /** As the newer text counts its lines, from 0, empty ones too. */
  readonly at: number;
  readonly parts: readonly Stretch[];
}

/** The comparison by lines of the newer text, only those in which something went or came. */
export function changedLines(stretches: readonly Stretch[]): readonly ComparedLine[] {
  const lines: { at: number; parts: Stretch[] }[] = [{ at: 0, parts: [] }];
  for (const { kind, text } of stretches) {
    if (kind === "gone") {
      lines.at(-1)!.parts.push({ kind, text });
      continue;
    }
    for (const [index, part] of text.split("\n").entries()) {
      if (index > 0) lines.push({ at: lines.length, parts: [] });
      if (part !== "" || (kind === "new" && index > 0))
        lines.at(-1)!.parts.push({ kind, text: part });
    }
  }
  return lines.filter(({ parts }) => parts.some(({ kind }) => kind !== "same"));
}

/** Numbers from 0 of the lines of `now` that are not as in `issued`, in their words or in their marks. */
export function differingLines(issued: MarkedText, now: MarkedText): ReadonlySet<number> {
  const lines = new Set(changedLines(wordDiff(issued.text, now.text)).map(({ at }) => at));
  for (const { start } of marksNotIn(now, issued))
    lines.add(now.text.slice(0, start).split("\n").length - 1);
  return lines;
}
