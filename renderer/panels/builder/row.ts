import type { Presence } from "../../../archive/search/query/query";
import { queryNames } from "../../../archive/search/query/query-names";

/** Ways to look for words. */
export const WORD_KINDS = ["words", "phrase", "near", "exact", "beginning", "spelling"] as const;

/** Attributes of the query language that have a row of their own. */
export const ATTRIBUTE_KINDS = [
  "from",
  "to",
  "place",
  "repository",
  "date",
  "type",
  "lang",
  "level",
  "class",
  "has",
  "certain",
  "tag",
] as const;
export type AttributeKind = (typeof ATTRIBUTE_KINDS)[number];

export const KINDS = [...WORD_KINDS, "set", ...ATTRIBUTE_KINDS, "choice", "text"] as const;
export type RowKind = (typeof KINDS)[number];

/** Fields that words may be looked for in; the ids of the index's fields. */
export const FIELDS = ["title", "agent", "ref", "note", "text"] as const;

export const NAMES = queryNames(FIELDS);

/** One condition of a query, as it stands in the builder. What a kind has no use for keeps what it was. */
export interface Row {
  /** The same as long as the row stands. */
  readonly key: number;
  readonly kind: RowKind;
  readonly presence: Presence;
  /** A field, or empty for all. */
  readonly field: string;
  readonly boost: number;
  /** Words, a value, or for `text` a piece of a query kept as it was typed. */
  readonly text: string;
  /** Words between for `near`, letters for `spelling`. */
  readonly count: number;
  /** For `choice`: conditions of which one must hold. */
  readonly rows: readonly Row[];
}

export const emptyRow = (key: number, kind: RowKind = "words"): Row => ({
  key,
  kind,
  presence: kind === "words" ? "optional" : "required",
  field: "",
  boost: 1,
  text: "",
  count: kind === "near" ? 5 : 1,
  rows: [],
});

export const isAttribute = (kind: RowKind): kind is AttributeKind =>
  (ATTRIBUTE_KINDS as readonly string[]).includes(kind);

/** Whether its words may be looked for in one field alone. */
export const hasField = ({ kind }: Row): boolean =>
  (WORD_KINDS as readonly RowKind[]).includes(kind);

/** A key that no row has yet. */
export const newKey = (rows: readonly Row[]): number =>
  rows.reduce((most, row) => Math.max(most, row.key, newKey(row.rows) - 1), -1) + 1;
