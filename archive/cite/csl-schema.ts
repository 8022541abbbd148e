/**
 * The elements of a style and their attributes (CSL 1.0.2, appendices of the specification and its schema). What a style says of
 * itself in `info` is free.
 */
const formatting = "font-family font-style font-variant font-weight text-decoration vertical-align";
const affixes = "prefix suffix";
const look = `${formatting} ${affixes} display`;
const conditions =
  "disambiguate is-numeric is-uncertain-date locator position type variable match is-plural context page";
const nameOptions =
  "and delimiter-precedes-et-al delimiter-precedes-last et-al-min et-al-subsequent-min et-al-subsequent-use-first et-al-use-first et-al-use-last initialize initialize-with name-as-sort-order name-form name-delimiter names-delimiter sort-separator";
const citing =
  "cite-group-delimiter after-collapse-delimiter collapse disambiguate-add-givenname disambiguate-add-names disambiguate-add-year-suffix givenname-disambiguation-rule near-note-distance year-suffix-delimiter";
const listing =
  "hanging-indent second-field-align subsequent-author-substitute subsequent-author-substitute-rule line-spacing entry-spacing";
const styling =
  "class default-locale version demote-non-dropping-particle initialize-with-hyphen page-range-format";

const of = (...lists: readonly string[]): ReadonlySet<string> =>
  new Set(lists.join(" ").split(" "));

export const CSL_ELEMENTS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["style", of(styling, nameOptions)],
  ["info", of("xml:lang")],
  ["locale", of("xml:lang version")],
  ["terms", of("")],
  ["term", of("name form gender gender-form match plural")],
  ["single", of("")],
  ["multiple", of("")],
  ["style-options", of("limit-day-ordinals-to-day-1 punctuation-in-quote")],
  ["macro", of("name", nameOptions)],
  ["citation", of(citing, nameOptions)],
  ["bibliography", of(listing, nameOptions)],
  ["layout", of(formatting, affixes, "delimiter xml:lang locale")],
  ["sort", of("")],
  ["key", of("macro variable sort names-min names-use-first names-use-last")],
  ["choose", of("")],
  ["if", of(conditions)],
  ["else-if", of(conditions)],
  ["else", of("")],
  ["group", of(look, "delimiter")],
  ["text", of(look, "macro term value variable form plural quotes strip-periods text-case")],
  ["number", of(look, "variable form text-case")],
  ["label", of(formatting, affixes, "variable form plural strip-periods text-case")],
  ["date", of(look, "variable form date-parts delimiter text-case")],
  ["date-part", of(formatting, affixes, "name form range-delimiter strip-periods text-case")],
  ["names", of(look, "variable delimiter", nameOptions)],
  ["name", of(formatting, affixes, "delimiter form", nameOptions)],
  ["name-part", of(formatting, affixes, "name text-case")],
  ["et-al", of(formatting, "term")],
  ["substitute", of("")],
]);

/** Attributes that an element cannot do without. */
export const REQUIRED: ReadonlyMap<string, readonly string[]> = new Map([
  ["style", ["class", "version"]],
  ["macro", ["name"]],
  ["names", ["variable"]],
  ["number", ["variable"]],
  ["date-part", ["name"]],
  ["name-part", ["name"]],
  ["term", ["name"]],
]);
