import { alignParagraphs, type Row } from "../../compare/align-paragraphs";
import type { KnownName } from "../../compare/anchors";
import { withBlanks } from "../../compare/gaps";
import { rowDifferences } from "../../compare/row-differences";
import type { Handlers } from "../../contract";
import type { ComparedText, Comparison } from "../../contract/compare";
import { type Desk, openArchive, type OpenArchive } from "../desk";
import { authoritiesOf } from "../names/authorities-of";
import { textAtHand, type TextAtHand } from "./chosen-texts";
import { handAlignment, placesOfRows } from "./hand-alignment";

/** @throws ArchiveError `request.no-unit` `request.no-reading` `store.*` */
export const compareTexts =
  (desk: Desk): Handlers["compareTexts"] =>
  async (input) => {
    const open = openArchive(desk);
    const [left, right] = await Promise.all([
      textAtHand(desk, open, input.left),
      textAtHand(desk, open, input.right),
    ]);
    const hand = handAlignment(open, left, right);
    const rows = hand?.rows ?? aligned(open, left, right);
    const { id, by, when } = hand?.alignment ?? {};
    return {
      left: shown(left),
      right: shown(right),
      rows,
      byHand: hand?.rows == null ? null : { id: id!, by: by!, when: when! },
      handIsOld: hand !== null && hand.rows === null,
      differences: isOneLanguage(left, right) ? differencesOf(rows, left, right) : null,
    };
  };

const shown = ({ unit, reading, paragraphs }: TextAtHand): ComparedText => {
  const { text, marks, ...head } = reading;
  return {
    unit: unit.id,
    title: unit.title,
    referenceCode: unit.referenceCode,
    reading: head,
    readings: unit.transcriptions,
    text,
    marks,
    paragraphs,
  };
};

function aligned(open: OpenArchive, left: TextAtHand, right: TextAtHand): readonly Row[] {
  const words = ({ reading, paragraphs }: TextAtHand) =>
    paragraphs.map((place) => reading.text.slice(...place));
  return alignParagraphs(words(left), words(right), namesIn(open, left, right));
}

/** The names of whoever had to do with either, in every form: in two scripts they are what both texts share. */
function namesIn(open: OpenArchive, ...texts: readonly TextAtHand[]): readonly KnownName[] {
  const authorities = texts.flatMap(({ unit }) => authoritiesOf(open, unit));
  return authorities.map(({ id, preferred, variants }) => ({
    key: id,
    forms: [preferred, ...variants.map(({ form }) => form)],
  }));
}

/** Language without script and region: `en-GB` and `en` have the same words. */
function isOneLanguage(left: TextAtHand, right: TextAtHand): boolean {
  const language = ({ reading }: TextAtHand) => reading.language.toLowerCase().split("-")[0];
  return language(left) === language(right);
}

function differencesOf(
  rows: readonly Row[],
  left: TextAtHand,
  right: TextAtHand,
): Comparison["differences"] {
  const gaps = { left: gapsOf(left), right: gapsOf(right) };
  return placesOfRows(rows, left.paragraphs, right.paragraphs).flatMap((place, row) => {
    // A whole paragraph without its like is plain to see.
    if (place.left === null || place.right === null) return [];
    const [one, other] = [left.reading.text, right.reading.text];
    const [from, to] = [withBlanks(one, place.left), withBlanks(other, place.right)];
    return rowDifferences(one, from, other, to, gaps).map((found) => ({ ...found, row }));
  });
}

/** Gaps that stand between letters; one that covers words is compared by them. */
const gapsOf = ({ reading }: TextAtHand): readonly number[] =>
  reading.marks.flatMap(({ kind, start, end }) => (kind === "gap" && start === end ? [start] : []));
