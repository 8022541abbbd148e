import { findByline } from "../clean/byline";
import { findClutter } from "../clean/find-clutter";
import { isMessage } from "../describe/correspondence";
import { readDateline } from "../describe/dates/dateline";
import type { TextLine } from "../text-lines";
import { documentHeadings } from "./document-heading";

/** Lines of one part, `last` included. */
export interface Part {
  readonly first: number;
  readonly last: number;
  readonly isDocument: boolean;
}

const PROSE = 200;
const HEAD = 8;

/** The numbered documents that a page holds, and before them what is said of them; none for a text that is one whole. */
export function findParts(lines: readonly TextLine[]): readonly Part[] {
  const end = endOfContent(lines);
  const documents = sequences(lines, end)
    .map((heads) => partsOf(heads, end))
    .filter((parts) => isDivision(parts, lines))
    .toSorted((a, b) => b.length - a.length)[0];
  if (documents === undefined) return [];
  const before = {
    first: startOfContent(lines),
    last: (documents[0]?.first ?? 0) - 1,
    isDocument: false,
  };
  const saysSomething = lines
    .slice(before.first, before.last + 1)
    .some(({ text }) => text.length >= PROSE);
  return saysSomething ? [before, ...documents] : documents;
}

/** Headings that are counted alike and one by one, two or more: "Document 7" in an essay is a reference, a list has no text beneath. */
function sequences(lines: readonly TextLine[], end: number): readonly (readonly number[])[] {
  const counted = new Map<string, { readonly line: number; readonly number: number }[]>();
  lines.slice(0, end).forEach(({ text }, line) => {
    for (const { word, scheme, number } of documentHeadings(text)) {
      const key = `${word} ${scheme}`;
      counted.set(key, [...(counted.get(key) ?? []), { line, number }]);
    }
  });
  return [...counted.values()].flatMap((heads) => {
    // Where the count begins again, a table of contents came first.
    const start = heads.findLastIndex(
      ({ number }, n) => number !== (heads[n - 1]?.number ?? NaN) + 1,
    );
    const run = heads.slice(start).map(({ line }) => line);
    const isWhole =
      start === 0 ||
      heads.slice(0, start).every(({ number }, n) => number === heads[start + n]?.number);
    return run.length >= 2 && isWhole ? [run] : [];
  });
}

const partsOf = (heads: readonly number[], end: number): readonly Part[] =>
  heads.map((first, n) => ({ first, last: (heads[n + 1] ?? end) - 1, isDocument: true }));

/** Each has text beneath; numbers alone part chapters too, so each must be built like a document. */
function isDivision(parts: readonly Part[], lines: readonly TextLine[]): boolean {
  return parts.every(({ first, last }) => {
    const isNamed = documentHeadings(lines[first]?.text ?? "").some(({ word }) => word !== "");
    return last > first && (isNamed || isRecord(lines.slice(first + 1, last + 1)));
  });
}

const isRecord = (lines: readonly TextLine[]): boolean =>
  isMessage(lines) || lines.slice(0, HEAD).some(({ text }) => readDateline(text) !== null);

/** Where the page's own head ends: below its byline, else at its first line. */
function startOfContent(lines: readonly TextLine[]): number {
  const byline = findByline(lines);
  return byline === null ? 0 : byline.at + 1;
}

/** Where clutter begins that reaches to the end. */
function endOfContent(lines: readonly TextLine[]): number {
  const atEnd = findClutter(lines).filter(({ first }) => first > 0);
  return Math.min(lines.length, ...atEnd.map(({ first }) => first));
}
