import Papa from "papaparse";
import { guardedCell } from "../../../archive/model/name-table";
import type { Say } from "../../messages/messages";
import type { LoggedSearch } from "./search-history";

export const searchWords = (say: Say, { text, narrowed }: LoggedSearch): string =>
  [text.trim() === "" ? say("history.noWords") : text.trim(), ...narrowed].join(" · ");

/** The log as a page of words, oldest first: how a result was come by, for a footnote or an appendix. */
export function logText(say: Say, title: string, log: readonly LoggedSearch[]): string {
  const parts = log
    .toReversed()
    .map((one) =>
      [
        `${when(say, one)}  ${searchWords(say, one)}`,
        `  ${one.ran}`,
        `  ${say("history.found", { total: one.total, undated: one.undated })}`,
        `  ${say("history.state", { head: one.head })}`,
      ].join("\n"),
    );
  return `${say("history.title")}: ${title}\n\n${parts.join("\n\n")}\n`;
}

const HEADER = ["when", "search", "narrowed_by", "what_ran", "found", "undated", "archive_state"];

/** The same as a table (CSV, RFC 4180, UTF-8 with a mark); cells that a spreadsheet would run have an apostrophe before them. */
export function logTable(log: readonly LoggedSearch[]): string {
  const rows = log
    .toReversed()
    .map(({ when: at, text, narrowed, ran, total, undated, head }) =>
      [at, text, narrowed.join("; "), ran, String(total), String(undated), head].map(guardedCell),
    );
  return `\uFEFF${Papa.unparse([HEADER, ...rows])}\r\n`;
}

export const when = (say: Say, { when: at }: Pick<LoggedSearch, "when">): string =>
  new Intl.DateTimeFormat(say.language, { dateStyle: "medium", timeStyle: "medium" }).format(
    new Date(at),
  );
