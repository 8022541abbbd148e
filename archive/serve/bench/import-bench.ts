import { randomUUID } from "node:crypto";
import path from "node:path";
import type { Bench, BenchContext } from "./bench";
import { openBenchService } from "./bench-service";
import { writeLetters } from "./letters";
import { once } from "./measure";
import { writeAndSync } from "./plain-writing";
import type { BenchRow } from "./report";
import { volumeRows } from "./volume-rows";

const FILES = 1_000;
const WORDS = 300;

export const importBench: Bench = {
  id: "import",
  label:
    "Durable import of small text files through parsers, describers, store and index, beside writing and syncing their bytes",
  async run(context) {
    const corpus = process.env["CARREL_CORPUS"];
    const letters = await letterRows(context);
    if (corpus === undefined) return letters;
    return [...letters, ...(await volumeRows(corpus, context))];
  },
};

async function letterRows({ documents, folder, say }: BenchContext): Promise<readonly BenchRow[]> {
  const count = documents ?? FILES;
  const letters = writeLetters(folder, count, WORDS);
  const floor = writeAndSync(path.join(folder, "plain"), letters.texts);
  const service = await openBenchService(folder);
  try {
    say(`import: ${String(count)} files`);
    const [admitted] = await service.admit([letters.folder]);
    const before = performance.now();
    const report = await service.handlers.importFiles({
      job: randomUUID(),
      tickets: [admitted?.ticket ?? ""],
      into: null,
      accept: "confident",
    });
    const seconds = (performance.now() - before) / 1_000;
    if (report.imported.length !== count)
      throw new Error(
        `Only ${String(report.imported.length)} of ${String(count)} were imported: ${report.skipped[0]?.reason ?? ""}`,
      );
    return [
      {
        bench: "import",
        case: "durable import",
        size: count,
        unit: "s",
        ours: once(seconds),
        peers: {},
        floor,
      },
    ];
  } finally {
    await service.close();
  }
}
