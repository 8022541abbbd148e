import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "vite";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createAnalyser } from "../../search/analysis/analyser";
import type { HandedDocument } from "../../search/ports";
import { createSegmentWork } from "../../search/segments/built-segment";
import { createSegmentBuilder } from "./segment-builder";

let programs: string;

beforeAll(async () => {
  programs = await mkdtemp(join(import.meta.dirname, "../../../node_modules/.carrel-segments-"));
  await build({
    ...{ configFile: false, logLevel: "silent", ssr: { noExternal: true } },
    build: {
      ssr: join(import.meta.dirname, "segment-worker.ts"),
      outDir: programs,
      target: "node22",
    },
  });
  await writeFile(
    join(programs, "silent.js"),
    'require("node:worker_threads").parentPort.on("message", () => {});',
  );
  await writeFile(join(programs, "falling.js"), "setTimeout(() => process.exit(7), 20);");
}, 60_000);
afterAll(() => rm(programs, { recursive: true }));

const documents = (first: number, count: number): HandedDocument[] =>
  Array.from({ length: count }, (_, at) => [
    first + at,
    [
      `Lamp ${String(first + at)}`,
      null,
      `The harbour master’s lamps, lamps. 국민당은 ${"fog ".repeat(at)}`,
    ],
  ]);

test("threads make the segments that this one would make, and each its own", async () => {
  const builder = createSegmentBuilder({
    script: join(programs, "segment-worker.js"),
    fields: 3,
    workers: 2,
  });
  const segments = [documents(1, 30), documents(31, 200), documents(231, 5), documents(236, 1)];
  const built = segments.map((given) => {
    const segment = builder.begin();
    void segment.add(given.slice(0, 3));
    void segment.add(given.slice(3));
    return segment.finish();
  });
  const here = segments.map((given) => {
    const work = createSegmentWork(createAnalyser(), 3);
    for (const [document, texts] of given) work.add(document, texts);
    return work.finish();
  });
  expect(await Promise.all(built)).toEqual(here);
  await builder.close();
});

test("a thread that ends early fails its segments, also one that is asked for later, and the next has a new thread", async () => {
  const builder = createSegmentBuilder({
    script: join(programs, "falling.js"),
    fields: 3,
    workers: 1,
  });
  const [first, second] = [builder.begin(), builder.begin()];
  for (let one = 0; one < 9; one++) await first.add(documents(1, 2));
  await expect(first.finish()).rejects.toThrow("ended with 7");
  await expect(second.finish()).rejects.toThrow("ended with 7");
  await expect(builder.begin().finish()).rejects.toThrow("ended with 7");
  await builder.close();
});

test("a thread that has much to read gets no more until it has read some", async () => {
  const setting = { fields: 3, workers: 1 };
  const silent = createSegmentBuilder({ ...setting, script: join(programs, "silent.js") });
  const unread = silent.begin();
  for (let one = 0; one < 3; one++) await unread.add(documents(1, 1));
  let hasRoom = false;
  void unread.add(documents(1, 1)).then(() => (hasRoom = true));
  await new Promise((go) => setTimeout(go, 100));
  expect(hasRoom).toBe(false);
  await silent.close();
  const reading = createSegmentBuilder({ ...setting, script: join(programs, "segment-worker.js") });
  const read = reading.begin();
  for (let one = 0; one < 20; one++) await read.add(documents(one + 1, 1));
  expect((await read.finish()).documents.length).toBe(20);
  await reading.close();
});
