import type { Mark } from "./mark";

/**
 * The reading view of a diplomatic text: what an editor would read where the document errs or shortens, nothing that the writer
 * struck out, no running heads. The diplomatic view is the text itself with its marks.
 */
export function readingText(text: string, marks: readonly Mark[]): string {
  const changes = marks.filter(
    ({ kind, note }) => DROPPED.has(kind) || (kind === "choice" && note),
  );
  let reading = "";
  let at = 0;
  for (const { kind, start, end, note } of changes) {
    if (start < at) continue;
    reading = joined(reading, text.slice(at, start), kind === "choice" ? (note ?? "") : "");
    at = end;
  }
  return joined(reading, text.slice(at), "");
}

const DROPPED: ReadonlySet<Mark["kind"]> = new Set(["del", "clutter"]);

/** Where words went, the space on one of their sides goes with them. */
function joined(before: string, words: string, instead: string): string {
  const gone = /(?:^|\s)$/.test(before) && before !== "" ? words.replace(/^ /, "") : words;
  return before + gone + instead;
}
