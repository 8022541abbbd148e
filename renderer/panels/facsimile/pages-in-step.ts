import type { Mark } from "../../../archive/model/mark";
import type { Page } from "./pages";
import type { Zone } from "./deep-view";

/** Where each page begins in a text (offsets in UTF-16 code units); null for one that no mark of the text speaks of. */
export type PageStarts = readonly (number | null)[];

/**
 * Which page image belongs to which part of a text. Said by the text's own page breaks, in this order: the name of the image that they
 * carry; the printed sign, where every page has one of its own; their order, where there are as many of them as pages. Anything less is a
 * guess, and a wrong page beside a text is worse than none.
 */
export function pageStarts(
  text: string,
  marks: readonly Mark[],
  pages: readonly Page[],
): PageStarts {
  const breaks = marks.filter(({ kind }) => kind === "page");
  if (pages.length === 1) return [0];
  return (
    byImageName(breaks, pages) ??
    bySign(breaks, pages) ??
    byOrder(text, breaks, pages) ??
    pages.map(() => null)
  );
}

const imageName = (facs: string): string => facs.replace(/#.*$/u, "");

/** The images of a text that names them are kept in the order in which it does. */
function byImageName(breaks: readonly Mark[], pages: readonly Page[]): PageStarts | null {
  const named = breaks.flatMap(({ facs, start }) =>
    facs === undefined ? [] : [[imageName(facs), start] as const],
  );
  const names = [...new Set(named.map(([name]) => name))];
  if (names.length !== pages.length) return null;
  return names.map((name) => named.find(([one]) => one === name)?.[1] ?? null);
}

/** "f. 7r", "7r" and "[7r]" are one sign. */
const sign = (label: string): string =>
  label
    .toLocaleLowerCase("en")
    .replace(/^\s*(?:ff?|fols?|folio|pp?|page|l|leaf)\b[.\s]*/u, "")
    .replaceAll(/[\s[\]().]/gu, "");

function bySign(breaks: readonly Mark[], pages: readonly Page[]): PageStarts | null {
  const signs = pages.map(({ head, leaf }) =>
    head.label === null || leaf > 0 ? "" : sign(head.label),
  );
  if (signs.includes("") || new Set(signs).size !== signs.length) return null;
  const starts = signs.map(
    (one) => breaks.find(({ label }) => label !== null && sign(label) === one)?.start ?? null,
  );
  return starts.every((start) => start === null) ? null : starts;
}

/** Words before the first break stand on a page of their own. */
function byOrder(text: string, breaks: readonly Mark[], pages: readonly Page[]): PageStarts | null {
  const first = breaks[0];
  if (first === undefined) return null;
  const before = text.slice(0, first.start).trim() === "" ? [] : [0];
  const starts = [...before, ...breaks.map(({ start }) => start)];
  return starts.length === pages.length ? starts : null;
}

/** The page on which a place of the text stands; null before the first that is known. */
export function pageAt(starts: PageStarts, offset: number): number | null {
  let found: number | null = null;
  for (const [page, start] of starts.entries())
    if (start !== null && start <= offset && start >= (starts[found ?? -1] ?? -1)) found = page;
  return found;
}

/** The printed signs of pages, where the text has them. */
export const signsOf = (marks: readonly Mark[], starts: PageStarts): readonly (string | null)[] =>
  starts.map((start) =>
    start === null
      ? null
      : (marks.find((mark) => mark.kind === "page" && mark.start === start)?.label ?? null),
  );

/** The part of its page on which a place of the text stands, where the text says it (`#xywh=`, W3C Media Fragments 4.2.2). */
export function zoneAt(marks: readonly Mark[], offset: number): Zone | null {
  const last = marks.findLast(
    ({ kind, start, facs }) =>
      (kind === "line" || kind === "page") && facs !== undefined && start <= offset,
  );
  const found = /#xywh=(?:pixel:)?(\d+),(\d+),(\d+),(\d+)$/u.exec(last?.facs ?? "");
  if (found === null) return null;
  const [x = 0, y = 0, width = 0, height = 0] = found.slice(1).map(Number);
  return width > 0 && height > 0 ? { x, y, width, height } : null;
}
