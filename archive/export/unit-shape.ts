import type { Authority } from "../model/authority";
import type { Highlight } from "../model/highlight";
import type { UnitId } from "../model/ids";
import type { ProvenanceEvent } from "../model/provenance-event";
import { readingText } from "../model/reading-text";
import { rightsUri } from "../model/rights-statements";
import type { Transcription } from "../model/transcription";
import type { Unit } from "../model/unit";

/** Everything that is known of a unit. */
export interface DescribedUnit {
  readonly unit: Unit;
  readonly version: number;
  readonly transcriptions: readonly Transcription[];
  readonly events: readonly ProvenanceEvent[];
  readonly children: readonly UnitId[];
  /** Words of its texts that readers marked. */
  readonly highlights: readonly Highlight[];
  readonly names: readonly (Pick<Authority, "id" | "preferred" | "variants"> & {
    readonly items: number;
  })[];
}

/** A unit as `carrel show --json` and the export as JSON print it. The shape is stable; additions stand at the end. */
export type UnitShape = ReturnType<typeof unitShape>;

export function unitShape(described: DescribedUnit) {
  const { unit, transcriptions, events, children, names, version } = described;
  const { id, level, referenceCode, title, genre, source, dates, agents, languages } = unit;
  const { classification, locator, parent, extent, description, custody, invented } = unit;
  return {
    ...{ id, level, referenceCode, title, genre },
    sourceId: unit.sourceKey ?? source?.id ?? null,
    ...{ dates, agents, languages, classification },
    rights: unit.rights.statement,
    access: unit.access.restriction,
    ...{ locator, parent, children },
    transcriptions: transcriptions.map(({ characters: _characters, ...reading }) => ({
      ...reading,
      reading: readingText(reading.text, reading.marks),
    })),
    facsimiles: unit.facsimiles.map(({ mediaType: _mediaType, ...image }) => image),
    events: events.map(({ seq, type, when, agent, detail, hash }) => ({
      seq,
      type,
      when,
      agent,
      detail,
      hash,
    })),
    source:
      source === null
        ? null
        : { id: source.id, name: source.name, sha256: source.sha256, span: source.span },
    ...{ extent, description, custody, invented, names, version },
    ...{ places: unit.places ?? [], handling: unit.handling ?? [] },
    elements: unit.elements ?? {},
    claims: unit.claims ?? {},
    rightsDetail: { ...unit.rights, uri: rightsUri(unit.rights.statement) },
    accessDetail: unit.access,
    highlights: described.highlights.map(({ id: mark, meaning, place, when, by }) => ({
      ...{ id: mark, meaning, place, when, by },
    })),
  };
}
