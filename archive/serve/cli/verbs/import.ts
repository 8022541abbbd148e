import { randomUUID } from "node:crypto";
import type { ImportReport } from "../../../contract/import-files";
import type { Input } from "../../../contract";
import { findUnit, withArchive } from "../with-archive";
import { type Verb, wrongUsage } from "../verb";

type Accept = Input<"importFiles">["accept"];
const isAccept = (value: string): value is Accept => ["none", "confident", "all"].includes(value);

export const importVerb: Verb = {
  name: "import",
  usage: "import ARCHIVE PATH... [--into REF] [--accept none|confident|all] [--json]",
  options: { into: { type: "string" }, accept: { type: "string" }, json: { type: "boolean" } },
  words: [2, 10_000],
  async run({ words: [archive, ...paths], text, flag }, around) {
    const accept = text("accept") ?? "confident";
    if (!isAccept(accept))
      throw wrongUsage(`--accept takes none, confident or all, not “${accept}”.`);
    return withArchive(around, archive as string, true, async (service) => {
      const into = text("into");
      const job = randomUUID();
      void around.ended.then(() => service.handlers.cancelJob({ job }));
      const admitted = await service.admit(paths.map((path) => around.path(path)));
      const report = await service.handlers.importFiles({
        job,
        tickets: admitted.map(({ ticket }) => ticket),
        into: into === undefined ? null : findUnit(service, into),
        accept,
      });
      around.out(flag("json") ? `${JSON.stringify(report)}\n` : inWords(report));
      return report.cancelled ? 1 : 0;
    });
  },
};

function inWords({ imported, skipped, proposals, words, warnings }: ImportReport): string {
  return [
    `${String(imported.length)} imported, ${String(skipped.length)} skipped.`,
    ...imported.map(
      ({ referenceCode, title, source }) => `  ${referenceCode}  ${title}  (${source.name})`,
    ),
    ...skipped.map(({ source, reason }) => `  skipped ${source}: ${reason}`),
    ...warnings.map(({ source, message, count }) => `  ${source}: ${message} (${String(count)})`),
    `Words: ${String(words.in)} in = ${String(words.kept)} kept + ${String(words.reported)} left out.`,
    `Proposals: ${String(proposals.applied)} applied, ${String(proposals.open)} open.`,
    "",
  ].join("\n");
}
