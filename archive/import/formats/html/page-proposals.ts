import { propose } from "../../describe/propose";
import type { Finding } from "../../describe/propose";
import type { DraftProposal } from "../../draft";
import type { Mark } from "../../../model/mark";
import type { Beside } from "./find-beside";
import type { Article } from "./read-article";

/** A page's text with its marks, those of clutter taken out again: that words are clutter is only proposed. */
export interface ReadPage {
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** @param beside what the clutter marks' labels, counted from 0, stand for */
export function clutterProposals(
  { text, marks }: ReadPage,
  beside: readonly Beside[],
): readonly DraftProposal[] {
  return marks
    .filter(({ kind }) => kind === "clutter")
    .flatMap(({ label, start, end }) => {
      const said = beside[Number(label)];
      if (said === undefined) return [];
      const { what, rule, confidence } = said;
      return propose(rule, text, [{ kind: "clutter", value: what, confidence, start, end }]);
    });
}

const HEADING = 0.86;
const BY =
  /^(?:(?:posted|published|written)\s+)?(?:by|von|par|por|автор)\b:?\s+|^(?:글|작성자|글쓴이)\s*[:：]?\s+/iu;
const SURE_BYLINE = 0.85;
const BARE_BYLINE = 0.6;
const LONGEST_NAME = 60;

/** Title and writer as the page shows them, each with the words where it does. */
export function articleProposals(page: ReadPage, heading: string | null, article: Article | null) {
  const title = heading ?? article?.title ?? null;
  return [
    ...(title === null ? [] : propose("title.page-heading", page.text, titleIn(page, title))),
    ...propose("posted.article-byline", page.text, writerIn(page.text, article?.byline ?? null)),
  ];
}

/** Only where the page shows it: the title of a browser's window may be a newspaper's name. */
function titleIn({ text, marks }: ReadPage, title: string): readonly Finding[] {
  const heading = marks.find(
    ({ kind, start, end }) => kind === "heading" && inOneLine(text.slice(start, end)) === title,
  );
  const at = heading === undefined ? lineOf(text, title) : [heading.start, heading.end];
  const [start, end] = at ?? [];
  if (start === undefined || end === undefined) return [];
  return [{ kind: "title", value: title, confidence: HEADING, start, end }];
}

function writerIn(text: string, byline: string | null): readonly Finding[] {
  const at = byline === null ? null : lineOf(text, byline);
  if (byline === null || at === null) return [];
  const by = BY.exec(byline)?.[0].length ?? 0;
  const name = byline.slice(by);
  // A line with a date or several people in it is not one name.
  if (name === "" || name.length > LONGEST_NAME || /[\d,;|·/]| (?:and|und|et) /u.test(name))
    return [];
  const confidence = by > 0 ? SURE_BYLINE : BARE_BYLINE;
  const [start, end] = [at[0] + by, at[1]];
  return [{ kind: "agent", value: name, role: "author", confidence, start, end }];
}

/** Where words stand as a line of their own. */
function lineOf(text: string, words: string): readonly [number, number] | null {
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
    const before = at === 0 ? "\n" : text[at - 1];
    const behind = text[at + words.length] ?? "\n";
    if (before === "\n" && behind === "\n") return [at, at + words.length];
  }
  return null;
}

const inOneLine = (words: string): string => words.replace(/\s+/g, " ").trim();
