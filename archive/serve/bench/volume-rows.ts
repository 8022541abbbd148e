import { randomUUID } from "node:crypto";
import { mkdirSync, readFileSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import type { BenchContext } from "./bench";
import { openBenchService } from "./bench-service";
import { once } from "./measure";
import { watchMemory } from "./peak-memory";
import { writeAndSync } from "./plain-writing";
import type { BenchRow } from "./report";

const MEGABYTE = 1_000_000;

/**
 * The real volumes: the largest alone, then all of them, each into an empty archive, until everything is durable. The floor writes
 * and syncs the same bytes in as many files as the import made units.
 * @param corpus the folder that CARREL_CORPUS names
 */
export async function volumeRows(
  corpus: string,
  { folder, say }: BenchContext,
): Promise<readonly BenchRow[]> {
  const volumes = path.join(corpus, "corpus/frus");
  const files = readdirSync(volumes)
    .filter((file) => file.endsWith(".xml"))
    .map((file) => path.join(volumes, file));
  const [largest] = files.toSorted((a, b) => statSync(b).size - statSync(a).size);
  if (largest === undefined) return [];
  say(`import: ${path.basename(largest)}`);
  const one = await measured("FRUS: largest volume", [largest], path.join(folder, "volume"));
  say(`import: ${String(files.length)} volumes`);
  const all = await measured("FRUS: all volumes", files, path.join(folder, "volumes"));
  return [...one, ...all];
}

async function measured(
  name: string,
  files: readonly string[],
  folder: string,
): Promise<readonly BenchRow[]> {
  mkdirSync(folder, { recursive: true });
  const { units, seconds, memory } = await importAll(name, files, folder);
  const floor = writeAndSync(path.join(folder, "plain"), pieces(files, units));
  const row = { bench: "import", size: units, peers: {} } as const;
  const megabytes = (bytes: number) => ({
    unit: "MB" as const,
    ours: once(bytes / MEGABYTE),
    floor: null,
  });
  return [
    { ...row, case: name, unit: "s", ours: once(seconds), floor },
    { ...row, case: `${name}, service at most`, ...megabytes(memory.own) },
    { ...row, case: `${name}, parsers at most`, ...megabytes(memory.children) },
    { ...row, case: `${name}, together at most`, ...megabytes(memory.together) },
  ];
}

/** Imports files into an empty archive. @throws Error when one is left aside, or a word is */
async function importAll(name: string, files: readonly string[], folder: string) {
  const service = await openBenchService(folder);
  try {
    const admitted = await service.admit([...files]);
    const stop = watchMemory();
    const before = performance.now();
    const report = await service.handlers.importFiles({
      job: randomUUID(),
      tickets: admitted.map(({ ticket }) => ticket),
      into: null,
      accept: "confident",
    });
    const seconds = (performance.now() - before) / 1_000;
    const memory = stop();
    const { in: words, kept, reported } = report.words;
    if (report.imported.length !== files.length || words !== kept + reported)
      throw new Error(`${name}: ${JSON.stringify({ ...report, imported: [] })}`);
    const { rows } = await service.handlers.tree({});
    return { units: rows.length, seconds, memory };
  } finally {
    await service.close();
  }
}

/** The files' bytes in so many pieces of one size. */
function pieces(files: readonly string[], count: number): readonly Uint8Array[] {
  const bytes = Buffer.concat(files.map((file) => readFileSync(file)));
  const size = Math.ceil(bytes.length / count);
  return Array.from({ length: count }, (_, at) => bytes.subarray(at * size, (at + 1) * size));
}
