import type { Handlers } from "../contract";
import type { CitationInput, CitedEdition } from "../cite";
import { linesOf } from "../model/lines";
import type { Unit } from "../model/unit";
import { type Doubt, doubtIn, withDoubt } from "./cited-doubt";
import { type Desk, type OpenArchive, openArchive } from "./desk";
import { ancestors, readableUnit } from "./dossier";
import { authoritiesOf } from "./names/authorities-of";
import { citerAt, stylesAt } from "./own-styles";
import type { UnitRow } from "./ports";
import { readTranscription } from "./stored-unit";

/** What a citation of the unit is made from. */
export function citationInput(
  open: OpenArchive,
  row: UnitRow,
  language: "en" | "ko",
): CitationInput {
  const above = ancestors(open, row);
  return {
    unit: row.unit,
    ancestors: above.map(({ unit }, at) => ({
      level: unit.level,
      title: unit.title,
      referenceCode: unit.referenceCode,
      isFolder: unit.source === null && countsPlace(unit, above[at - 1]?.unit),
    })),
    edition: editionOf([row, ...above.toReversed()]),
    codeIsPlace: countsPlace(row.unit, above.at(-1)?.unit),
    repository: repositoryOf([row, ...above.toReversed()]),
    names: authoritiesOf(open, row.unit),
    language,
  };
}

/** True for a code that an import gave because nothing else gave one: the parent's code and the place beneath it. */
function countsPlace(
  { imported, referenceCode, position }: Unit,
  parent: Unit | undefined,
): boolean {
  const above =
    parent === undefined || parent.referenceCode === "" ? "" : `${parent.referenceCode}/`;
  return imported !== undefined && referenceCode === `${above}${String(Math.floor(position))}`;
}

/** The nearest edition that a custody chain ends in, and the nearest number on the way there: an enclosure has its document's. */
function editionOf(upwards: readonly UnitRow[]): CitedEdition | null {
  let number: string | null = null;
  for (const [at, { unit }] of upwards.entries()) {
    number ??= unit.editionNumber ?? null;
    const link = unit.custody.findLast(
      (one) => one.kind === "published" && one.edition !== undefined,
    );
    if (link?.edition === undefined) continue;
    return { edition: link.edition, number, isWhole: at === 0 && unit.level !== "item" };
  }
  return null;
}

/** Whoever holds it now, as the nearest custody chain has it. */
export function repositoryOf(upwards: readonly UnitRow[]): string | null {
  for (const { unit } of upwards) {
    const holder = unit.custody.findLast(({ kind, to }) => kind === "held" && to === null);
    if (holder !== undefined) return holder.holder;
  }
  return null;
}

/** The citation of a unit or of a place in it; a place without a locator is cited by its lines. */
export const cite = (desk: Desk): Handlers["cite"] => {
  const citer = citerAt(desk);
  return async ({ id, style, locator, place, language }) => {
    const open = openArchive(desk);
    const row = readableUnit(desk, open, id);
    const cited = place === null ? null : await citedPlace(open, row, place);
    const { csl, ...written } = citer().citeUnit(
      citationInput(open, row, language ?? "en"),
      style,
      locator ?? cited?.locator ?? null,
    );
    const doubt = cited?.doubt ?? [];
    return { ...withDoubt(written, doubt, language ?? "en"), csl: { ...csl } };
  };
};

async function citedPlace(
  open: OpenArchive,
  { unit }: UnitRow,
  place: { readonly transcription: string; readonly start: number; readonly end: number },
): Promise<{ readonly locator: string; readonly doubt: readonly Doubt[] } | null> {
  const head = unit.transcriptions.find(({ id }) => id === place.transcription);
  if (head === undefined) return null;
  const { text, marks } = await readTranscription(open.store, head);
  const [first, last] = linesOf(text, place.start, place.end);
  const lines = first === last ? `l. ${String(first)}` : `ll. ${String(first)}-${String(last)}`;
  return { locator: lines, doubt: doubtIn(marks, place.start, place.end) };
}

export const styles =
  (desk: Desk): Handlers["styles"] =>
  async () => ({ styles: stylesAt(desk).map(({ id, label }) => ({ id, label })) });
