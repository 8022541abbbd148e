import type { Mark } from "./mark";

/** Words that the reading view shows otherwise than the text has them; offsets count UTF-16 code units of the text. */
export interface ReadingChange {
  readonly start: number;
  readonly end: number;
  /** What stands there instead; empty for nothing. */
  readonly shown: string;
}

/**
 * What an editor would read where the document errs or shortens, nothing that the writer struck out, no running heads. In the
 * order of the text, none over another; where words go, the space on one of their sides goes with them.
 */
export function readingChanges(text: string, marks: readonly Mark[]): readonly ReadingChange[] {
  const changes: ReadingChange[] = [];
  let at = 0;
  let marked = 0;
  let last = "";
  for (const mark of marks) {
    const shown = shownInstead(mark);
    if (shown === null || mark.start < marked) continue;
    const start = Math.max(mark.start, at);
    if (start > at) last = text[start - 1]!;
    const isSpaceTwice = shown === "" && text[mark.end] === " " && /^\s?$/.test(last);
    const end = Math.max(start, mark.end + (isSpaceTwice ? 1 : 0));
    changes.push({ start, end, shown });
    [at, marked, last] = [end, mark.end, shown.at(-1) ?? last];
  }
  return changes;
}

/** The reading view of a diplomatic text. The diplomatic view is the text itself with its marks. */
export function readingText(text: string, marks: readonly Mark[]): string {
  let reading = "";
  let at = 0;
  for (const { start, end, shown } of readingChanges(text, marks)) {
    reading += text.slice(at, start) + shown;
    at = end;
  }
  return reading + text.slice(at);
}

const DROPPED: ReadonlySet<Mark["kind"]> = new Set(["del", "clutter"]);
/** An apparatus and two doubtful readings only say what else one may read: none of that stands in for the text. */
const REGULAR = /\b(?:corr|reg|expan)\b/;

/** What the reading view has in the place of a mark's words; null where it has them as they are. */
export function shownInstead({ kind, note, label }: Mark): string | null {
  if (DROPPED.has(kind)) return "";
  const isEditors = label === null || REGULAR.test(label);
  return kind === "choice" && note && isEditors ? note : null;
}
