import { findDates } from "../describe/dates/find-dates";
import type { TextLine } from "../text-lines";
import { findByline } from "./byline";

/** Lines of a saved web page that are no part of what it says; `last` is included. */
export interface Clutter {
  readonly what: "comment form" | "related posts" | "category line";
  readonly first: number;
  readonly last: number;
  readonly confidence: number;
}

const COMMENTS =
  /^(?:leave a (?:reply|comment)|(?:post|add|write) a comment|cancel reply|댓글(?:\s*\d+)?$|댓글\s*(?:남기기|쓰기|달기)|kommentar (?:schreiben|hinterlassen)|laisser un commentaire|deja un comentario|оставить комментарий|コメントを(?:書く|残す)|发表评论|發表回覆)/iu;
const RELATED =
  /related|you (?:may|might) also|more (?:from|posts)|other posts|다른 글|관련 ?글|похожие|관련 ?포스트|関連記事|相关/iu;
const SHORT = 120;
const LIST = 3;

/** Clutter of a saved page, by what such pages are built of; the words stay, they are only marked. */
export function findClutter(lines: readonly TextLine[]): readonly Clutter[] {
  const comments = commentForm(lines);
  const list = relatedPosts(lines, comments?.first ?? lines.length);
  const category = categoryLine(lines, list !== null);
  return [category, list, comments].filter((one) => one !== null);
}

/** From its heading to the end of the page: nothing that belongs to the text stands under a comment form. */
function commentForm(lines: readonly TextLine[]): Clutter | null {
  const first = lines.findIndex(
    ({ text }, n) => n > 0 && text.length <= SHORT && COMMENTS.test(text),
  );
  return first === -1
    ? null
    : { what: "comment form", first, last: lines.length - 1, confidence: 0.92 };
}

/** Titles with their dates, three or more, up to the end: the list that a blog puts under every page. */
function relatedPosts(lines: readonly TextLine[], end: number): Clutter | null {
  let first = end;
  while (first > 0 && isListed(lines[first - 1])) first -= 1;
  if (end - first < LIST) return null;
  const heading = lines[first - 1];
  const headed =
    heading !== undefined && heading.text.length <= SHORT && RELATED.test(heading.text);
  return {
    what: "related posts",
    first: headed ? first - 1 : first,
    last: end - 1,
    confidence: headed ? 0.93 : 0.82,
  };
}

function isListed(line: TextLine | undefined): boolean {
  if (line === undefined || line.text.length > SHORT) return false;
  const date = findDates(line.text).at(-1);
  return date !== undefined && date.start > 0 && line.text.slice(date.end).trim() === "";
}

/** The first line of a page, when it is a path of headings and not a title. */
function categoryLine(lines: readonly TextLine[], isPage: boolean): Clutter | null {
  const line = lines[0];
  if (line === undefined || line.text.length > SHORT / 2) return null;
  if (!/[^\s/>»|]\s*[/>»|]\s*[^\s/>»|]/u.test(line.text) || /[.!?:]$/.test(line.text)) return null;
  if (!isPage && findByline(lines) === null) return null;
  return { what: "category line", first: 0, last: 0, confidence: 0.85 };
}
