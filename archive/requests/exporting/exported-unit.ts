import type { Citer } from "../../cite";
import { describeSource, toCsl } from "../../cite";
import { type ExportedUnit, unitShape } from "../../export";
import type { UnitId } from "../../model/ids";
import { citationInput } from "../cite";
import type { Desk, OpenArchive } from "../desk";
import { namesOf, readableUnit, visibleChildren } from "../dossier";
import { highlightsIn } from "../own-work/highlights";
import { readTranscription } from "../stored-unit";

/** A unit as exporters see it. @throws ArchiveError `request.no-unit` `cite.unknown-style` */
export function exportedUnit(
  desk: Desk,
  open: OpenArchive,
  id: UnitId,
  asked: {
    readonly citer: Citer;
    readonly style: string | null;
    readonly language: "en" | "ko";
  },
): ExportedUnit {
  const row = readableUnit(desk, open, id);
  const { unit, version } = row;
  const input = citationInput(open, row, asked.language);
  const source = describeSource(input);
  return {
    source,
    csl: toCsl(source),
    citation: () => asked.citer.citeUnit(input, asked.style, null).bibliography,
    level: unit.level,
    classification: unit.classification,
    rights: unit.rights.statement,
    access: unit.access.restriction,
    whole: async () =>
      unitShape({
        unit,
        version,
        transcriptions: await Promise.all(
          unit.transcriptions.map((head) => readTranscription(open.store, head)),
        ),
        events: open.tables.eventsOf(id),
        children: visibleChildren(desk, open, id),
        highlights: highlightsIn(open, id),
        names: namesOf(desk, open, row),
      }),
  };
}
