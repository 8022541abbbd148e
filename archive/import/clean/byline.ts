import { findDates } from "../describe/dates/find-dates";
import type { FoundDate } from "../describe/dates/find-dates";
import type { TextLine } from "../text-lines";

/** Who put a page up, and when, in one line under its title. */
export interface Byline {
  readonly line: TextLine;
  /** Its place among the lines. */
  readonly at: number;
  readonly author: { readonly start: number; readonly end: number };
  readonly date: { readonly start: number; readonly end: number; readonly edtf: string };
}

const HEAD = 8;
const LONGEST = 100;
const WORDS = 4;
/** The first page of the web is of this year: an older date stands under no page's title. */
const FIRST_PAGE = "1991";
const BY =
  "(?:(?:posted|published|written|created|submitted) )?by:?|von|par|por|de|автор:?|опубликовал:?|작성자\\s*:?|글쓴이\\s*:?|기자\\s*:?|作者\\s*[:：]?|投稿者\\s*[:：]?";
const BEFORE_AUTHOR = new RegExp(`^(?:${BY})\\s+`, "iu");
const BEFORE_DATE =
  /^(?:(?:posted|published|updated|written|created|veröffentlicht|publié|publicado|опубликовано|작성일|등록일|게시일|投稿日|发布于)\s*[:：]?\s*)?(?:(?:on|am|le|el|the)\s+)?$/iu;
const BETWEEN = new RegExp(
  `^(?:\\s*(?:,|at)?\\s*\\d{1,2}:\\d\\d(?:\\s?[ap]m)?)?[\\s,|·•–—-]*(?<by>(?:${BY})\\s+)?`,
  "iu",
);
/** "· 5 min read", "| 3 Comments", "조회 12". */
const BEHIND =
  /[\s,|·•–—-]+(?:\d+ min(?:ute)?s? read|(?:no|\d+) comments?|leave a (?:comment|reply)|edit|조회\s*\d+|댓글\s*\d*|views?:? ?\d+)\s*$/iu;

/** The byline among the first lines: a name and a date with the time of day, or "by" beside the name. Letters have neither. */
export function findByline(lines: readonly TextLine[]): Byline | null {
  for (const [at, line] of lines.slice(0, HEAD).entries()) {
    const byline = line.text.length <= LONGEST ? bylineOf(line, at) : null;
    if (byline !== null) return byline;
  }
  return null;
}

function bylineOf(line: TextLine, at: number): Byline | null {
  const text = line.text.replace(BEHIND, "");
  const [date] = findDates(text);
  if (date === undefined || date.edtf === null || date.edtf < FIRST_PAGE) return null;
  const author = authorBefore(text, date) ?? authorBehind(text, date);
  if (author === null) return null;
  return {
    line,
    at,
    author: { start: line.start + author.start, end: line.start + author.end },
    date: { start: line.start + date.start, end: line.start + date.end, edtf: date.edtf },
  };
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** "on", and in Korean newspapers the writer's office and what was done on that day: "서민서 기자 | 입력 2018.05.02". */
const BEHIND_AUTHOR =
  /(?:\s+(?:기자|특파원|논설위원))?[\s,|·•–—-]*(?:\b(?:on|am|le|el)\b|입력|등록|작성|승인|게재)?[\s,|·•:：–—-]*$/u;

/** "seabird 2009. 4. 2. 08:40", "by Seabird on March 3, 2009". */
function authorBefore(text: string, date: FoundDate): Span | null {
  const prefix = BEFORE_AUTHOR.exec(text)?.[0].length ?? 0;
  const written = text.slice(date.start, date.end);
  const author = text.slice(prefix, date.start).replace(BEHIND_AUTHOR, "");
  const closes = /^(?:\s*(?:,|at)?\s*\d{1,2}:\d\d(?:\s?[ap]m)?)?\s*$/iu.test(text.slice(date.end));
  if (!closes || !isPoster(author) || BEFORE_DATE.test(author)) return null;
  const hasTime = /\d:\d\d/.test(written + text.slice(date.end));
  // Without "by" a name of several words has capitals; "the lamp was lit on" has not.
  const isName = author
    .split(/\s+/)
    .slice(1)
    .every((word) => !/^\p{Ll}/u.test(word));
  return prefix === 0 && !(hasTime && isName)
    ? null
    : { start: prefix, end: prefix + author.length };
}

/** "Posted on March 3, 2009 by Seabird", "March 3, 2009, 08:40 | by seabird". */
function authorBehind(text: string, date: FoundDate): Span | null {
  if (!BEFORE_DATE.test(text.slice(0, date.start))) return null;
  const between = BETWEEN.exec(text.slice(date.end));
  if (between?.groups?.["by"] === undefined) return null;
  const start = date.end + between[0].length;
  const author = text.slice(start).trimEnd();
  return isPoster(author) ? { start, end: start + author.length } : null;
}

const isPoster = (author: string): boolean =>
  author !== "" && author.split(/\s+/).length <= WORDS && !/[.!?:;]$/.test(author);
