import { NAME_COLUMNS, type NameColumn, unguardedCell } from "../../model/name-table";
import type { Table } from "../formats/table/read-table";

type Column = NameColumn | "preferred";

/** Headers as people write them, in English, German and Korean; compared whole, case aside. */
const HEADERS: Readonly<Record<Column, string>> = {
  record: "authority|id|record id|identifier|no|nr|기록|식별자|번호",
  preferred:
    "preferred form|preferred name|authorized form|authorised form|bevorzugt|대표형|대표명",
  form: "name|variant|variant form|other form|namensform|form des namens|이름|표기|이형|이칭",
  script: "writing|schrift|문자",
  romanisation: "romanization|transliteration|scheme|umschrift|로마자 표기법|표기법",
  kind: "type|form kind|type of form|art|종류|표기 종류|유형",
  dates: "date|used|in use|dates of use|datum|gebraucht|사용 시기|시기|날짜",
  source: "quelle|form source|출처|근거",
  entity: "entity type|record kind|type of entity|entität|개체|개체 종류",
  existence: "life|life dates|dates of existence|lebensdaten|생몰년|존속 기간",
  note: "notes|biography|history|description|anmerkung|biographie|설명|비고|약력",
  sources: "record sources|quellen|기록 출처",
  keys: "key|uri|url|authority file|gnd|viaf|wikidata|전거 번호",
  relations: "relation|beziehungen|관계",
  apart: "not the same|다른 사람",
};

const BY_HEADER: ReadonlyMap<string, Column> = new Map(
  ([...NAME_COLUMNS, "preferred"] as const).flatMap((column) =>
    [column, ...HEADERS[column].split("|")].map((header) => [header, column] as const),
  ),
);

export interface Columns {
  has(column: Column): boolean;
  readonly at: ReadonlyMap<Column, number>;
  /** Headers that say nothing to us, and second columns of one kind. */
  readonly unknown: readonly string[];
}

export function columnsOf(header: readonly string[]): Columns {
  const at = new Map<Column, number>();
  const unknown: string[] = [];
  for (const [place, written] of header.entries()) {
    const column = BY_HEADER.get(written.toLowerCase().replace(/[\s_]+/g, " "));
    if (column === undefined || at.has(column)) unknown.push(written);
    else at.set(column, place);
  }
  return { at, unknown, has: (column) => at.has(column) };
}

export interface NameRow {
  /** "row 3", as spreadsheets count. */
  readonly place: string;
  /** The cell, empty where there is none. */
  text(column: Column): string;
}

export const nameRows = ({ rows }: Table, { at }: Columns): readonly NameRow[] =>
  rows.map(({ number, cells }) => ({
    place: `row ${String(number)}`,
    text: (column) => unguardedCell(cells[at.get(column) ?? -1] ?? "").trim(),
  }));
