import type { ConcordanceLine } from "../../contract/concordance";
import { linesOf } from "../../model/lines";
import { writtenDate } from "../../model/written-date";
import { contextOf } from "../../search/concordance/line-context";
import { wordsOf, wordsUnder } from "../../search/concordance/words";
import type { Desk, OpenArchive } from "../desk";
import { maySee } from "../dossier";
import { BETWEEN_READINGS } from "../indexing/text-facts";
import type { FoundLine } from "./scan";

/** A neighbour whose lines are marked, and how many words off it may stand. */
export interface Marked {
  readonly form: string;
  readonly within: number;
}

/** A line ready to show; null when its unit is not there any more, or is withheld. */
export function showLine(
  desk: Desk,
  open: OpenArchive,
  found: FoundLine,
  marked: Marked | null,
): ConcordanceLine | null {
  const row = open.tables.unitByDoc(found.doc);
  const reading = row?.unit.transcriptions[found.reading];
  if (row === null || reading === undefined || !maySee(desk, open, row)) return null;
  const { unit } = row;
  const { start, end, group, hit } = found;
  const text = readingOf(open, found, unit.transcriptions);
  return {
    unit: unit.id,
    referenceCode: unit.referenceCode,
    title: unit.title,
    date: writtenDate(unit),
    transcription: reading.id,
    language: reading.language,
    start,
    end,
    line: linesOf(text, start, start + 1)[0],
    ...contextOf(text, start, end),
    group,
    hit,
    isMarked: marked !== null && standsNear(open, text, found, marked),
  };
}

function readingOf(
  { tables }: OpenArchive,
  { doc, reading }: FoundLine,
  readings: readonly { readonly characters: number }[],
): string {
  const before = readings.slice(0, reading);
  const from = before.reduce((sum, one) => sum + one.characters + BETWEEN_READINGS.length, 0);
  return tables.body(doc).slice(from, from + (readings[reading]?.characters ?? 0));
}

function standsNear(
  { index }: OpenArchive,
  text: string,
  { start, end }: FoundLine,
  { form, within }: Marked,
): boolean {
  const words = wordsOf(text, index.analyser);
  const [first, behind] = wordsUnder(words, start, end);
  return [
    ...words.forms.slice(Math.max(0, first - within), first),
    ...words.forms.slice(behind, behind + within),
  ].includes(form);
}
