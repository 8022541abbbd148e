import type { Output } from "../../../archive/contract";
import type { ImportId } from "../../../archive/model/ids";
import type { Say } from "../../messages/messages";

export type Story = Output<"importStory">;
/** The file to which a report is narrowed; null for all of them. */
export type OnlyFile = Story["files"][number]["id"] | null;
type Report = Output<"importFiles">;

const NO_RUN = "imp-00000000000000000000000000" as ImportId;

/** The report of an import that took nothing in: nothing is recorded of it, but why is told all the same. */
export function emptyStory(report: Report, by: string): Story {
  const now = new Date().toISOString();
  return {
    run: {
      kind: "import",
      id: NO_RUN,
      by,
      started: now,
      ended: now,
      cancelled: report.cancelled,
      into: null,
      accept: "confident",
      aside: report.skipped,
      undone: null,
    },
    files: [],
    documents: 0,
    others: 0,
    words: { in: 0, documents: 0, others: 0, left: 0, apart: 0, filesApart: 0 },
    proposals: { applied: 0, open: 0 },
    elements: [],
    left: [],
    warnings: [],
    aside: report.skipped,
    undo: null,
  };
}

/** Day and minute, as the reader's language writes them. */
export const runTime = (say: Say, when: string): string =>
  new Intl.DateTimeFormat(say.language, { dateStyle: "medium", timeStyle: "short" }).format(
    new Date(when),
  );

/** What a file weighs, for people. */
export function fileSize(say: Say, bytes: number): string {
  if (bytes < 1024) return `${bytes.toLocaleString(say.language)} B`;
  const kilobytes = bytes / 1024;
  const large = kilobytes >= 1000;
  const value = new Intl.NumberFormat(say.language, {
    maximumFractionDigits: large || kilobytes < 10 ? 1 : 0,
  }).format(large ? kilobytes / 1024 : kilobytes);
  return `${value} ${large ? "MB" : "KB"}`;
}
