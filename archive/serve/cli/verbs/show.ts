import type { Dossier } from "../../../contract/dossier";
import { unitShape } from "../../../export";
import { findUnit, withArchive } from "../with-archive";
import type { Verb } from "../verb";

export const show: Verb = {
  name: "show",
  usage: "show ARCHIVE ID [--json]",
  options: { json: { type: "boolean" } },
  words: [2, 2],
  run: ({ words: [archive, given], flag }, around) =>
    withArchive(around, archive as string, false, async (service) => {
      const id = findUnit(service, given as string);
      const dossier = await service.handlers.dossier({ id });
      const shown = (await service.handlers.highlightsOn({ unit: id })).highlights;
      const highlights = shown.map(({ highlight }) => highlight);
      around.out(
        flag("json")
          ? `${JSON.stringify(unitShape({ ...dossier, highlights }))}\n`
          : inWords(dossier),
      );
      return 0;
    }),
};

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
