import type { MethodSearch } from "../../model/method-search";
import type { PacketContent } from "../content";
import { plainParagraph, type Block, type Run } from "./block";
import { factTable } from "./description";
import { dayWords, type BackPart } from "./front-matter";
import type { Messages } from "./messages";
import { methodMessagesFor, type MethodMessages } from "./messages-method";
import { STYLES } from "./styles";

/** How the documents were searched for, search by search. */
export function setMethod(
  { recipe }: PacketContent,
  searches: readonly MethodSearch[],
  messages: Messages,
): BackPart {
  const words = methodMessagesFor(recipe.language);
  return {
    anchor: "method",
    title: words.title,
    blocks: [
      plainParagraph(words.intro, STYLES.body),
      ...searches.map((search, index) => setSearch(search, index + 1, words, messages)),
    ],
  };
}

function setSearch(
  search: MethodSearch,
  number: number,
  words: MethodMessages,
  messages: Messages,
): Block {
  const query = search.query.trim();
  const ran: Run = { text: search.ran, language: search.ranLanguage };
  const rows: readonly (readonly [string, string | readonly Run[]])[] = [
    [words.when, momentWords(search.when, messages)],
    [words.query, query === "" ? words.everything : query],
    [words.narrowed, search.narrowed.join("; ")],
    [words.ran, search.ran === "" ? "" : [ran]],
    [words.found, words.foundWords(search.found, search.undated)],
    [words.state, breakable(search.head)],
    ...(search.set === null
      ? []
      : ([
          [words.set, `${search.set.title} (${search.set.id})`],
          [words.digest, breakable(search.set.digest)],
        ] as const)),
  ];
  const heading: Block = {
    kind: "paragraph",
    role: "H3",
    style: STYLES.section,
    runs: [{ text: words.heading(number, headingWords(query, words)) }],
  };
  const facts = factTable(rows.filter(([, value]) => value.length > 0));
  return { kind: "section", role: "Sect", together: true, blocks: [heading, facts] };
}

/** Letters of a query that a heading has room for. */
const HEADING = 80;

const headingWords = (query: string, { everything }: MethodMessages): string =>
  query === ""
    ? everything
    : query.length > HEADING
      ? `${query.slice(0, HEADING).trimEnd()}…`
      : query;

/** Day and minute, in universal time: a packet is read elsewhere. */
const momentWords = (when: string, messages: Messages): string =>
  `${dayWords(when.slice(0, 10), messages)}, ${when.slice(11, 16)} UTC`;

/** A digest in two halves, as the colophon prints it. */
const breakable = (digest: string): string => `${digest.slice(0, 32)} ${digest.slice(32)}`;
