import { bareName, FULL_NAME } from "../names";
import { ADDRESS, OFFICE_WORD } from "./offices";

/** One who writes or is written to, in words of a heading; offsets count into the phrase. */
export interface Party {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** What a phrase says of a party: a person with an office or a form of address, an office or a body alone, or a bare name. */
export interface PartyPhrase {
  readonly parties: readonly Party[];
  readonly shownBy: "person" | "office" | "name" | "article";
}

const ARTICLE = /^(?:[Tt]he|[Hh]is|[Hh]er|[Tt]heir|[Dd](?:er|ie|as|en|em)|[Ll][ea]s?|[Ee]l)\s+/u;
const SMALL =
  /^(?:of|for|in|the|at|and|on|to|with|near|upon|de|da|del|della|di|du|des|la|le|las|los|el|y|von|van|der|den|die|das|dem|zu|zum|zur|und|für|à|et|en|al|bin|ibn|except|all|other|-|–|—|&|&c\.?)[,.]?$/u;

/** "(Seo)", "(Hartwell, Lindqvist, and Seo)". */
const PERSONS = new RegExp(`\\(${FULL_NAME}(?:,? and ${FULL_NAME}|, ${FULL_NAME})*\\)`, "gu");
/** A document's own word in a phrase that should name its writer: the phrase is no name. */
const OF_A_PAPER =
  /(?:^|\s)(?:From|To|By|For)(?=\s)|(?:’|')s (?:Reply|Letter|Note|Message|Address)\b/u;
const ALONE = new RegExp(`^${FULL_NAME}$`, "u");
/** Where a name ends and its owner's seat or office begins: "King of Peru", "Hayward, New York". */
const SEAT = /,\s|\s+(?:of|in|at)\s/u;
const LONGEST_OFFICE = 22;

/** Reads a phrase as a party; null for words that name none. */
export function readParty(phrase: string): PartyPhrase | null {
  const words = phrase.replace(/[\s,.;:]+$/u, "");
  if (words === "" || OF_A_PAPER.test(words) || !isNaming(words)) return null;
  const persons = [...words.matchAll(PERSONS)].flatMap(personsIn);
  if (persons.length > 0) return { parties: persons, shownBy: "person" };
  return addressed(words) ?? named(words) ?? office(words);
}

function personsIn({ 0: bracket, index }: RegExpExecArray): readonly Party[] {
  return [...bracket.matchAll(EACH)].map((match) => {
    const start = index + match.index;
    return { value: match[0], start, end: start + match[0].length };
  });
}

const EACH = new RegExp(FULL_NAME, "gu");

/** Names are written with capitals, but for small words between them; a sentence has others too. */
function isNaming(words: string): boolean {
  return words
    .split(/\s+/)
    .every(
      (word) =>
        /^[("“'’[]*[\p{Lu}\p{Lo}\p{N}&]/u.test(word) || SMALL.test(word) || isSmallInBrackets(word),
    );
}

const isSmallInBrackets = (word: string): boolean =>
  /^\((?:de|von|van|da|di|al|el|la|the)$/u.test(word);

/** "Mr. Robert Hayward, New York", "Secretary of State Rogers", "President King of Liberia". */
function addressed(words: string): PartyPhrase | null {
  const article = ARTICLE.exec(words)?.[0].length ?? 0;
  const address = ADDRESS.exec(words.slice(article))?.[0];
  if (address === undefined) return null;
  const start = article + address.length;
  const rest = words.slice(start);
  if (/^(?:of|in|at)\s/u.test(rest)) return royal(words, address.trim().split(/\s+/).at(-1) ?? "");
  const value = bareName(rest.slice(0, SEAT.exec(rest)?.index ?? rest.length));
  if (!ALONE.test(value) || OFFICE_WORD.test(value)) return royal(words, value);
  return { parties: [{ value, start, end: start + value.length }], shownBy: "person" };
}

/** A name that is also an office's word, "President King of Liberia", "Mr. Bishop", is a name behind a form of address. */
function royal(words: string, value: string): PartyPhrase | null {
  const start = words.indexOf(` ${value}`) + 1;
  if (!/^(?:Mr|Mrs|Miss|Ms|Dr|Senator|President|Lord|Sir)\.? /u.test(words)) return null;
  return ALONE.test(value) && !value.includes(" ") && start > 0
    ? { parties: [{ value, start, end: start + value.length }], shownBy: "person" }
    : null;
}

function named(words: string): PartyPhrase | null {
  if (!ALONE.test(words) || OFFICE_WORD.test(words) || ARTICLE.test(words)) return null;
  return { parties: [{ value: words, start: 0, end: words.length }], shownBy: "name" };
}

/** "Earl of Aberdeen": the title is the name. */
const TITLE_OF =
  /^(?:Earl|Duke|Marquis|Marquess|Count|Viscount|Prince|Bishop|Archbishop|Lord|Baron) of \p{Lu}[\p{L}-]+$/u;

function office(words: string): PartyPhrase | null {
  const start = ARTICLE.exec(words)?.[0].length ?? 0;
  const value = words.slice(start);
  const shown =
    OFFICE_WORD.test(value) || TITLE_OF.test(value) ? "office" : start > 0 ? "article" : null;
  if (shown === null || value.split(/\s+/).length > LONGEST_OFFICE) return null;
  return { parties: [{ value, start, end: words.length }], shownBy: shown };
}
