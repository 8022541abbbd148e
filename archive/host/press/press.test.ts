import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { HARBOUR_LETTERS } from "../../packet/testing/harbour-letters";
import { samplePacket } from "../../packet/testing/sample-content";
import { issueCover, issuePacket } from "../../packet";
import { createFontShelf } from "../fonts";
import { createPress } from "./index";

const letters = samplePacket(HARBOUR_LETTERS);
const program = (code: string): URL => new URL(`data:text/javascript,${encodeURIComponent(code)}`);

describe("the press, built as it is shipped", () => {
  let folder: string;
  beforeAll(async () => {
    // Inside the checkout, so that the built file finds the fonts' packages.
    folder = await mkdtemp(join(import.meta.dirname, "../../../node_modules/.carrel-press-"));
    await build({
      configFile: false,
      logLevel: "silent",
      build: {
        ssr: join(import.meta.dirname, "press-worker.ts"),
        outDir: folder,
        target: "node22",
      },
      ssr: { noExternal: true },
    });
  });
  afterAll(() => rm(folder, { recursive: true }));

  test("a packet from the thread is the same, byte for byte, and its progress is told", async () => {
    const press = createPress({ script: join(folder, "press-worker.js") });
    const stages = new Set<string>();
    const issued = await press.issue(letters, {
      progress: (_done, _total, what) => stages.add(what),
    });
    const here = await issuePacket(letters, createFontShelf(null));
    expect(issued.pages).toBe(here.pages);
    expect(Buffer.compare(issued.bytes, here.bytes)).toBe(0);
    expect([...stages]).toEqual(["layout", "drawing"]);
  });

  test("while hundreds of pages are made, whoever asked goes on answering", async () => {
    const press = createPress({ script: join(folder, "press-worker.js") });
    const many = <T>(all: readonly T[]): readonly T[] => Array(40).fill(all).flat() as T[];
    const { recipe, documents } = letters;
    const long = {
      ...letters,
      documents: many(documents),
      recipe: { ...recipe, entries: many(recipe.entries) },
    };
    let answered = 0;
    const asking = setInterval(() => answered++, 5);
    const { pages } = await press.issue(long);
    clearInterval(asking);
    expect(pages).toBeGreaterThan(150);
    expect(answered).toBeGreaterThan(30);
  });

  test("a refusal comes back with its code", async () => {
    const press = createPress({ script: join(folder, "press-worker.js") });
    const uneven = { ...letters, documents: [] };
    await expect(press.issue(uneven)).rejects.toMatchObject({ code: "packet.uneven" });
  });

  test("covers come from one thread that is kept, each in its turn, and stands after a refusal", async () => {
    const press = createPress({ script: join(folder, "press-worker.js") });
    const titled = (title: string) => ({ ...letters, recipe: { ...letters.recipe, title } });
    const covers = await Promise.all(["Fog", "Lamps"].map((title) => press.cover(titled(title))));
    for (const [at, title] of ["Fog", "Lamps"].entries()) {
      const here = await issueCover(titled(title), createFontShelf(null));
      expect(Buffer.compare(covers[at]?.bytes ?? new Uint8Array(0), here.bytes)).toBe(0);
    }
    const broken = { ...letters, documents: null as never };
    await expect(press.cover(broken)).rejects.toThrow();
    expect((await press.cover(letters)).pages).toBe(1);
    await press.close();
  });

  test("a font that is missing is named", async () => {
    const press = createPress({ script: join(folder, "press-worker.js"), fonts: tmpdir() });
    await expect(press.issue(letters)).rejects.toMatchObject({ code: "packet.no-font" });
  });
});

test("a thread that ends without an answer is a refusal, not a wait for ever", async () => {
  const press = createPress({ script: program("process.exit(0)") });
  await expect(press.issue(letters)).rejects.toMatchObject({ code: "press.stopped" });
});

test("a packet that is no longer wanted stops its thread at once", async () => {
  const press = createPress({ script: program("setInterval(() => {}, 1000)") });
  const stop = new AbortController();
  const issuing = press.issue(letters, { signal: stop.signal });
  stop.abort(new Error("not wanted"));
  await expect(issuing).rejects.toThrow("not wanted");
});
