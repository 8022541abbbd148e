import { writeFileSync } from "node:fs";
import { Diagnostics } from "../../../contract/diagnostics";
import { ArchiveError } from "../../../model/archive-error";
import { createLocalService, type LocalService } from "../../service";
import type { Surroundings, Verb } from "../verb";
import { localOptions } from "../with-archive";

export const diagnostics: Verb = {
  name: "diagnostics",
  usage: "diagnostics ARCHIVE [--out F]",
  details:
    "A report for whoever helps you, as JSON: versions, sizes, counts, a quick verification, the last problems by their codes,\ntimings. No text, no title, no name and no path of your archive is in it; without --out it is printed, to be read first.\n",
  options: { out: { type: "string" } },
  words: [1, 1],
  async run({ words, text }, around) {
    const { service, opening } = await openAsFarAsItGoes(around, words[0] as string);
    try {
      const found = await service.handlers.diagnostics({ window: null });
      // The same gate as for a window: what is not of a closed kind does not pass.
      const report = `${JSON.stringify(Diagnostics.parse({ ...found, opening }), null, 1)}\n`;
      const out = text("out");
      if (out === undefined) around.out(report);
      else {
        keep(around.path(out), report);
        around.out(
          `${out}: ${String(Buffer.byteLength(report))} bytes, nothing of your documents.\n`,
        );
      }
      return 0;
    } finally {
      await service.close();
    }
  },
};

/** An archive that cannot be opened is what the report is for: then it says why. */
async function openAsFarAsItGoes(
  around: Surroundings,
  archive: string,
): Promise<{ readonly service: LocalService; readonly opening: string | null }> {
  const options = localOptions(around, { write: false });
  try {
    const service = await createLocalService({
      ...options,
      archive: around.path(archive),
      strict: false,
    });
    return { service, opening: null };
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error;
    return { service: await createLocalService(options), opening: error.code };
  }
}

function keep(path: string, report: string): void {
  try {
    writeFileSync(path, report, { flag: "wx" });
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== "EEXIST") throw cause;
    throw new ArchiveError("backup.exists", `${path} is there already.`, "Choose another name.", {
      cause,
    });
  }
}
