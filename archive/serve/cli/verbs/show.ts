import type { Dossier } from "../../../contract/dossier";
import { readingText } from "../../../model/reading-text";
import { rightsUri } from "../../../model/rights-statements";
import { findUnit, withArchive } from "../with-archive";
import type { Verb } from "../verb";

export const show: Verb = {
  name: "show",
  usage: "show ARCHIVE ID [--json]",
  options: { json: { type: "boolean" } },
  words: [2, 2],
  run: ({ words: [archive, given], flag }, around) =>
    withArchive(around, archive as string, false, async (service) => {
      const dossier = await service.handlers.dossier({ id: findUnit(service, given as string) });
      around.out(flag("json") ? `${JSON.stringify(shape(dossier))}\n` : inWords(dossier));
      return 0;
    }),
};

/** The stable shape of CLI; additions stand at the end. */
function shape({ unit, transcriptions, events, children, names, version }: Dossier) {
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
  };
}

function inWords({ unit, transcriptions, path, events }: Dossier): string {
  const lines = [
    [...path.map(({ title }) => title), unit.title].join(" › "),
    [unit.referenceCode, unit.level, unit.genre].filter(Boolean).join(", "),
    ...unit.dates.map(
      ({ role, display, edtf }) => `${role}: ${display}${edtf === null ? "" : ` (${edtf})`}`,
    ),
    ...unit.agents.map(({ role, name }) => `${role}: ${name}`),
    ...(unit.classification === null ? [] : [`classification: ${unit.classification}`]),
    `languages: ${unit.languages.join(", ")}`,
    ...transcriptions.map(({ kind, language, text }) => `\n[${kind}, ${language}]\n${text}`),
    "",
    ...events.map(({ when, agent, detail }) => `${when}  ${agent}: ${detail}`),
  ];
  return `${lines.join("\n")}\n`;
}
