import { randomUUID } from "node:crypto";
import { closeSync, fsyncSync, mkdirSync, openSync, writeSync } from "node:fs";
import path from "node:path";
import type { Bench } from "./bench";
import { openBenchService } from "./bench-service";
import { writeLetters } from "./letters";
import { once } from "./measure";

const FILES = 1_000;
const WORDS = 300;

export const importBench: Bench = {
  id: "import",
  label:
    "Durable import of small text files through parsers, describers, store and index, beside writing and syncing their bytes",
  async run({ documents, folder, say }) {
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
          `Only ${String(report.imported.length)} of ${String(count)} were imported.`,
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
  },
};

/** Seconds for one file each, written and synced: what the disk itself asks for. */
function writeAndSync(folder: string, texts: readonly Buffer[]): number {
  mkdirSync(folder);
  const before = performance.now();
  for (const [at, text] of texts.entries()) {
    const file = openSync(path.join(folder, `${String(at)}.txt`), "wx");
    writeSync(file, text);
    fsyncSync(file);
    closeSync(file);
  }
  return (performance.now() - before) / 1_000;
}
