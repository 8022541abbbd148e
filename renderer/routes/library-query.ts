import type { Input } from "../../archive/contract";
import type { UnitId } from "../../archive/model/ids";

/** What the reader looks for: the words, and what narrows them. */
export interface LibraryQuery {
  readonly text: string;
  readonly level: readonly string[];
  readonly type: readonly string[];
  readonly language: readonly string[];
  /** EDTF interval of years or days: `1907/1908`, `1907-11-03/1907-11-16`. */
  readonly date: string | null;
  readonly within: string | null;
  readonly notType: readonly string[];
  readonly notLanguage: readonly string[];
  /** Expand names through the authorities. */
  readonly names: boolean;
}

export const everything: LibraryQuery = {
  text: "",
  level: [],
  type: [],
  language: [],
  date: null,
  within: null,
  notType: [],
  notLanguage: [],
  names: true,
};

const lists = ["level", "type", "language", "notType", "notLanguage"] as const;

/** Writes it into an address. */
export function writeQuery(query: LibraryQuery, into: URLSearchParams): void {
  if (query.text !== "") into.set("q", query.text);
  for (const list of lists) for (const value of query[list]) into.append(list, value);
  if (query.date !== null) into.set("date", query.date);
  if (query.within !== null) into.set("within", query.within);
  if (!query.names) into.set("names", "no");
}

export function readQuery(from: URLSearchParams): LibraryQuery {
  return {
    text: from.get("q") ?? "",
    level: from.getAll("level"),
    type: from.getAll("type"),
    language: from.getAll("language"),
    date: from.get("date"),
    within: from.get("within"),
    notType: from.getAll("notType"),
    notLanguage: from.getAll("notLanguage"),
    names: from.get("names") !== "no",
  };
}

/** The question that a query asks of the archive. */
export function asSearch(query: LibraryQuery, offset: number, limit: number): Input<"search"> {
  return {
    text: query.text,
    limit,
    offset,
    names: query.names,
    narrowing: {
      level: query.level,
      type: query.type,
      language: query.language,
      classification: [],
      date: query.date,
      within: query.within as UnitId | null,
      not: { type: query.notType, language: query.notLanguage },
    },
  };
}
