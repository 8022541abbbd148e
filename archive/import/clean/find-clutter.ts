import { findDates } from "../describe/dates/find-dates";
import type { TextLine } from "../text-lines";
import { findByline } from "./byline";
import {
  COMMENT_COUNT,
  COMMENT_FORM,
  NAVIGATION,
  PAGE_FOOT,
  PAGE_MAKER,
  SHARE,
  SHARE_PLACE,
} from "./page-words";

/** Lines of a saved web page that are no part of what it says; `last` is included. */
export interface Clutter {
  readonly what:
    | "comment form"
    | "comments"
    | "related posts"
    | "category line"
    | "share buttons"
    | "navigation"
    | "page foot";
  readonly first: number;
  readonly last: number;
  readonly confidence: number;
}

const RELATED =
  /related|you (?:may|might) also|more (?:from|posts)|other posts|recent posts|read next|see also:?$|다른 글|관련 ?글|관련 ?포스트|추천 ?글|похожие|читайте также|関連記事|相关|相關|ähnliche beiträge|das könnte|articles similaires|à lire aussi|entradas relacionadas|articoli correlati/iu;
const SHORT = 120;
const LIST = 3;

/** Clutter of a saved page, by what such pages are built of; the words stay, they are only marked. */
export function findClutter(lines: readonly TextLine[]): readonly Clutter[] {
  const comments = commentForm(lines);
  const tail = tailOf(lines, comments?.first ?? lines.length);
  const isPage = comments !== null || tail.length > 0 || findByline(lines) !== null;
  const counted = isPage ? commentCount(lines, tail.at(-1)?.first ?? comments?.first) : null;
  const above = counted === null ? [] : tailOf(lines, counted.first);
  const category = categoryLine(
    lines,
    tail.some(({ what }) => what === "related posts"),
  );
  const head = category === null ? navigationAbove(lines) : null;
  return [
    category,
    head,
    ...[...above].reverse(),
    counted,
    ...[...tail].reverse(),
    comments,
  ].filter((one) => one !== null);
}

const isOf = (line: TextLine | undefined, ...words: readonly RegExp[]): boolean =>
  line !== undefined && line.text.length <= SHORT && words.some((one) => one.test(line.text));

/** From its heading to the end of the page: nothing that belongs to the text stands under a comment form. */
function commentForm(lines: readonly TextLine[]): Clutter | null {
  const first = lines.findIndex((line, n) => n > 0 && isOf(line, COMMENT_FORM));
  return first === -1
    ? null
    : { what: "comment form", first, last: lines.length - 1, confidence: 0.92 };
}

/** "3 Comments" in the lower half of what is a page: what readers wrote follows. */
function commentCount(lines: readonly TextLine[], until: number | undefined): Clutter | null {
  const end = until ?? lines.length;
  const first = lines.findIndex((line, n) => n >= end / 2 && n < end && isOf(line, COMMENT_COUNT));
  return first < 1 ? null : { what: "comments", first, last: end - 1, confidence: 0.84 };
}

/** What stands above `end`, one below the other: lists of posts, buttons, how the page is filed. The lowest first. */
function tailOf(lines: readonly TextLine[], end: number): readonly Clutter[] {
  const found: Clutter[] = [];
  let until = end;
  for (;;) {
    const next = relatedPosts(lines, until) ?? buttons(lines, until) ?? foot(lines, until);
    if (next === null || next.first < 1) return found;
    found.push(next);
    until = next.first;
  }
}

/** Titles with their dates, three or more: the list that a blog puts under every page. */
function relatedPosts(lines: readonly TextLine[], end: number): Clutter | null {
  const first = firstOfRun(lines, end, isListed);
  if (end - first < LIST) return null;
  const headed = isOf(lines[first - 1], RELATED);
  return {
    what: "related posts",
    first: headed ? first - 1 : first,
    last: end - 1,
    confidence: headed ? 0.93 : 0.82,
  };
}

function firstOfRun(
  lines: readonly TextLine[],
  end: number,
  belongs: (line: TextLine) => boolean,
): number {
  const before = lines.slice(0, end).findLastIndex((line) => !belongs(line));
  return before + 1;
}

function isListed({ text }: TextLine): boolean {
  if (text.length > SHORT) return false;
  const date = findDates(text).at(-1);
  return date !== undefined && date.start > 0 && /^[\s)\]]*$/.test(text.slice(date.end));
}

/** Buttons for passing the page on; the names of places count only beside words that say so. */
function buttons(lines: readonly TextLine[], end: number): Clutter | null {
  const first = firstOfRun(lines, end, (line) => isOf(line, SHARE, SHARE_PLACE));
  const sure = lines.slice(first, end).filter((line) => isOf(line, SHARE)).length;
  if (sure === 0 || end - first < 2) return null;
  return { what: "share buttons", first, last: end - 1, confidence: 0.88 };
}

/** The foot of a page; one line alone is a text's own last line unless only a page says such a thing. */
function foot(lines: readonly TextLine[], end: number): Clutter | null {
  const first = firstOfRun(lines, end, (line) => isOf(line, PAGE_FOOT, PAGE_MAKER, NAVIGATION));
  const sure = lines.slice(first, end).filter((line) => isOf(line, PAGE_MAKER)).length;
  if (end - first < (sure > 0 ? 1 : 2)) return null;
  return { what: "page foot", first, last: end - 1, confidence: sure > 0 ? 0.88 : 0.82 };
}

/** Ways to other pages above the title, two lines or more. */
function navigationAbove(lines: readonly TextLine[]): Clutter | null {
  const end = lines.findIndex((line) => !isOf(line, NAVIGATION, SITE));
  const sure = lines.slice(0, Math.max(end, 0)).some((line) => isOf(line, NAVIGATION));
  return end >= 2 && sure
    ? { what: "navigation", first: 0, last: end - 1, confidence: 0.85 }
    : null;
}

const SITE =
  /^(?:home|about(?: us)?|contact(?: us)?|sitemap|log ?in|login|register|archive|blog|홈|로그인|회원가입|글쓰기|startseite|kontakt|accueil|inicio|главная|ホーム|首页|首頁)$/iu;

/** The first line of a page, when it is a path of headings and not a title. */
function categoryLine(lines: readonly TextLine[], isPage: boolean): Clutter | null {
  const line = lines[0];
  if (line === undefined || line.text.length > SHORT / 2) return null;
  if (!/[^\s/>»›|]\s*[/>»›|]\s*[^\s/>»›|]/u.test(line.text) || /[.!?:]$/.test(line.text))
    return null;
  if (!isPage && findByline(lines) === null) return null;
  return { what: "category line", first: 0, last: 0, confidence: 0.85 };
}
