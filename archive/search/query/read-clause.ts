import type { QueryNames } from "./query-names";
import type {
  AttributeClause,
  Clause,
  PhraseClause,
  Presence,
  TermsClause,
  WordClause,
} from "./query";
import { isReferenceCode } from "./reference-code";
import { endOfRun, isSpaceAt, skipSpace, unescape, type QuoteReader } from "./signs";
import { cutBoost, cutSuffixes, readBoost, readPhraseSuffixes } from "./suffixes";

/** What is being read. */
export interface QuerySource {
  readonly text: string;
  readonly names: QueryNames;
  readonly quoted: QuoteReader;
}

/** What stood before a word or phrase, and the place where that begins. */
interface Opening {
  readonly start: number;
  readonly presence: Presence;
  readonly fields: readonly string[];
  readonly exact: boolean;
  readonly body: number;
}

/** The clause that begins at `start`, where something other than white space stands. */
export function readClause(source: QuerySource, start: number): Clause {
  const [presence, afterSign] = readPresence(source.text, start);
  const attribute = readAttribute(source, { start, presence, place: afterSign });
  if (attribute) return attribute;
  const opening = readOpening(source, { start, presence, place: afterSign });
  return readPhrase(source, opening) ?? readWord(source, opening);
}

interface Begun {
  readonly start: number;
  readonly presence: Presence;
  readonly place: number;
}

/** The sign before a clause, and where the clause itself begins. */
export function readPresence(text: string, at: number): readonly [Presence, number] {
  const sign = text.charAt(at);
  const next = text.charAt(at + 1);
  const works = (sign === "+" || sign === "-") && !isSpaceAt(text, at + 1);
  if (!works || next === "+" || next === "-") return ["optional", at];
  return [sign === "+" ? "required" : "prohibited", at + 1];
}

/** The known name before a colon with something behind it, in canonical form; null when there is none. */
function readName(text: string, at: number, names: ReadonlyMap<string, string>) {
  const colon = text.slice(at, at + 40).indexOf(":");
  if (colon < 1 || isSpaceAt(text, at + colon + 1)) return null;
  const name = names.get(text.slice(at, at + colon).toLowerCase());
  return name === undefined ? null : { name, after: at + colon + 1 };
}

function readAttribute(source: QuerySource, begun: Begun): AttributeClause | TermsClause | null {
  const named = readName(source.text, begun.place, source.names.attributes);
  if (!named) return null;
  if (named.name === "set") return readTerms(source, begun, named.after);
  const value = readValue(source, named.after);
  if (value.inside.trim() === "") return null;
  return {
    kind: "attribute",
    attribute: named.name,
    value: value.inside,
    presence: begun.presence === "prohibited" ? "prohibited" : "required",
    at: [begun.start, value.end],
  };
}

function readTerms(source: QuerySource, begun: Begun, at: number): TermsClause | null {
  const quoted = source.quoted(at);
  const end = quoted?.end ?? endOfRun(source.text, at);
  const bare = cutBoost(source.text.slice(at, end));
  const after = quoted === null ? { boost: bare.boost ?? 1, end } : readBoost(source.text, end);
  const label = quoted?.inside ?? unescape(bare.raw);
  // `set:""` names nothing: it is text.
  if (label.trim() === "" || (quoted === null && /^"\s*"?$/.test(bare.raw))) return null;
  return {
    kind: "terms",
    label,
    boost: after.boost,
    presence: begun.presence,
    at: [begun.start, after.end],
  };
}

const RANGE = /\[[^[\]"]{1,80}\]/y;

function readValue(source: QuerySource, at: number) {
  const quoted = source.quoted(at);
  if (quoted) return quoted;
  RANGE.lastIndex = at;
  const range = RANGE.exec(source.text)?.[0];
  if (range) return { inside: range, end: at + range.length };
  const end = endOfRun(source.text, at);
  // `lang:""` names nothing: it is text.
  const raw = source.text.slice(at, end);
  return { inside: /^"\s*"?$/.test(raw) ? "" : unescape(raw), end };
}

function readOpening(source: QuerySource, begun: Begun): Opening {
  const field = readName(source.text, begun.place, source.names.fields);
  const place = field?.after ?? begun.place;
  const exact = source.text.charAt(place) === "=" && !isSpaceAt(source.text, place + 1);
  return {
    start: begun.start,
    presence: begun.presence,
    fields: field ? [field.name] : [],
    exact: exact && source.text.charAt(place + 1) !== "=",
    body: place + (exact && source.text.charAt(place + 1) !== "=" ? 1 : 0),
  };
}

function readPhrase(source: QuerySource, opening: Opening): PhraseClause | null {
  const quoted = source.quoted(opening.body);
  if (!quoted) return null;
  const suffixes = readPhraseSuffixes(source.text, quoted.end);
  return {
    kind: "phrase",
    text: quoted.inside,
    fields: opening.fields,
    boost: suffixes.boost,
    near: suffixes.near,
    presence: opening.presence,
    at: [opening.start, suffixes.end],
  };
}

function readWord(source: QuerySource, opening: Opening): WordClause {
  const end = endOfRun(source.text, opening.body);
  const run = source.text.slice(opening.body, end);
  const { raw, boost, fuzzy } = cutSuffixes(run);
  const tail = raw === run ? readCodeTail(source.text, run, end) : null;
  const typed = tail === null ? raw : `${raw} ${tail.raw}`;
  return {
    kind: "word",
    text: unescape(typed),
    fields: opening.fields,
    boost,
    exact: opening.exact,
    fuzzy,
    wildcard: hasWildcard(typed),
    presence: opening.presence,
    at: [opening.start, tail?.end ?? end],
  };
}

function readCodeTail(text: string, head: string, at: number) {
  const start = skipSpace(text, at);
  // Codes are short: a pasted wall of letters is not read twice.
  if (start >= text.length || head.length > 80) return null;
  const end = endOfRun(text.slice(start, start + 100), 0) + start;
  const raw = text.slice(start, end);
  return isReferenceCode(head, raw) ? { raw, end } : null;
}

function hasWildcard(raw: string): boolean {
  return raw.replace(/\\./g, "x").includes("*") && /[^*\\]/.test(raw);
}
