/** The names that may stand before a colon; whatever else stands there is text. */
export interface QueryNames {
  /** As typed, in lower case -> the text field that it means. */
  readonly fields: ReadonlyMap<string, string>;
  /** As typed, in lower case -> the attribute that it means. */
  readonly attributes: ReadonlyMap<string, string>;
}

/** Attributes of every archive, each with the other names that people try. */
const ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  date: ["dated"],
  lang: ["language"],
  type: ["genre"],
  level: [],
  class: ["classification"],
  has: [],
  id: [],
  tag: ["collection"],
  like: [],
  frozen: [],
  from: ["sender"],
  to: ["recipient", "addressee"],
  place: [],
  certain: [],
  repository: ["repo", "holder"],
  ref: ["code", "reference"],
  set: [],
};

/** Other names of common text fields; each counts only where the archive has that field. */
const FIELD_ALIASES: Readonly<Record<string, readonly string[]>> = {
  title: ["heading"],
  text: ["body", "transcription"],
  agent: ["agents", "person", "name", "creator", "author"],
  note: ["notes", "description"],
  ref: ["code", "reference"],
};

/**
 * The names that a query may use. A text field wins over an attribute of the same name.
 * @param fields ids of the text fields that the index has
 */
export function queryNames(fields: readonly string[]): QueryNames {
  const aliases = fields.flatMap((field) =>
    (FIELD_ALIASES[field] ?? []).map((alias) => [alias, field] as const),
  );
  const own = fields.map((field) => [field.toLowerCase(), field] as const);
  const byName = new Map([...aliases, ...own]);
  const attributes = Object.entries(ATTRIBUTES).flatMap(([attribute, others]) =>
    [attribute, ...others].map((name) => [name, attribute] as const),
  );
  return {
    fields: byName,
    attributes: new Map(attributes.filter(([name]) => !byName.has(name))),
  };
}
