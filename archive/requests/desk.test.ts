import { randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openCatalogue } from "../store/catalogue/open-catalogue";
import { createIndex } from "./archive-index";
import { catchUp, startAnew } from "./catch-up";
import { createHandlers } from "./index";
import { openDesk } from "./testing/open-desk";

let room: Awaited<ReturnType<typeof openDesk>>;
beforeEach(async () => {
  room = await openDesk();
});
afterEach(() => room.close());

const LETTER = `Harbour Office, Port Ellery,
16 November 1907.

My dear Mr. Seo,
I have your note of the 15th, and am obliged to you for the rendering of the captain's paper. Of the forty cases entered
as lamp glass I find thirty-one; the remainder were put off before the fog.

Yours faithfully,
J. Penhallow
`;
const KOREAN =
  "안개가 걷히기 전에 상자 아홉을 거룻배에 옮겼다 하나 받은 이의 이름은 젖어서 읽을 수 없습니다.\n서문하 올림\n";

async function files(entries: Readonly<Record<string, string | Uint8Array>>): Promise<string[]> {
  const folder = join(room.folder, `in-${randomUUID()}`);
  for (const [name, content] of Object.entries(entries)) {
    await mkdir(join(folder, name, ".."), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  return [folder];
}

async function importing(tickets: readonly string[]) {
  return room.handlers.importFiles({
    job: randomUUID(),
    tickets: [...tickets],
    into: null,
    accept: "confident",
  });
}

test("an import stopped before its first file is read is an end, not a fault", async () => {
  const stopped = createHandlers({
    ...room.desk,
    beginJob: () => ({ signal: AbortSignal.abort(), progress: () => {}, end: () => {} }),
  });
  const report = await stopped.importFiles({
    job: randomUUID(),
    tickets: [...(await files({ "letter.txt": LETTER }))],
    into: null,
    accept: "confident",
  });
  expect(report).toMatchObject({ cancelled: true, imported: [], skipped: [], run: null });
});

const searching = (text: string) =>
  room.handlers.search({ text, limit: 20, offset: 0, narrowing: null, names: true });

test("an imported letter is found by a word, and the snippet's marks cover just that word", async () => {
  await importing(await files({ "letter.txt": LETTER, "note.txt": KOREAN }));
  const { hits, total } = await searching("glass");
  expect(total).toBe(1);
  const [hit] = hits;
  expect(hit?.marks.map(([start, end]) => hit.snippet.slice(start, end))).toEqual(["glass"]);
  expect((await searching("서문하")).hits.map(({ snippet }) => snippet.includes("서문하"))).toEqual(
    [true],
  );
});

test("importing the same file twice changes nothing and says so", async () => {
  const tickets = await files({ "letter.txt": LETTER });
  const first = await importing(tickets);
  const head = room.open.store.head();
  const second = await importing(tickets);
  expect(first.imported).toHaveLength(1);
  expect(second.imported).toEqual([]);
  expect(second.skipped[0]?.reason).toContain("Already in the archive");
  expect(room.open.store.head()).toBe(head);
});

test("a folder becomes a file of the finding aid, with codes that continue its own", async () => {
  const [folder] = await files({ "Ondine/one.txt": LETTER, "Ondine/two.txt": KOREAN });
  await importing([join(folder as string, "Ondine")]);
  const { rows } = await room.handlers.tree({});
  expect(rows.map(({ level, depth, referenceCode }) => [level, depth, referenceCode])).toEqual([
    ["file", 0, "1"],
    ["item", 1, "1/1"],
    ["item", 1, "1/2"],
  ]);
  expect(rows[0]).toMatchObject({ title: "Ondine", items: 2, children: 2 });
});

test("a bad file is told of by name and never stops the rest", async () => {
  const report = await importing(
    await files({
      "empty.txt": "",
      "image.txt": new Uint8Array([137, 80, 78, 71, 0, 0, 0, 1, 2, 3, 255]),
      "letter.txt": LETTER,
    }),
  );
  expect(report.imported).toHaveLength(1);
  expect(report.skipped).toHaveLength(2);
  for (const { reason } of report.skipped) expect(reason.length).toBeGreaterThan(10);
});

test("words in are words kept and words reported", async () => {
  const { words } = await importing(await files({ "letter.txt": LETTER }));
  expect(words.in).toBeGreaterThan(50);
  expect(words.kept + words.reported).toBe(words.in);
});

test("the original bytes come back from the archive to the bit", async () => {
  const bytes = new Uint8Array([
    0xef,
    0xbb,
    0xbf,
    ...new TextEncoder().encode(LETTER.replaceAll("\n", "\r\n")),
  ]);
  const { imported } = await importing(await files({ "letter.txt": bytes }));
  const source = imported[0]?.source;
  expect(source?.bytes).toBe(bytes.length);
  const stored = await room.open.store.read(
    source?.id as NonNullable<typeof source>["id"],
    "original",
  );
  expect(new Uint8Array(stored)).toEqual(bytes);
});

test("an excerpt keeps its words, its lines and the digest of what it was taken from; dropped, it can come back", async () => {
  const { imported } = await importing(await files({ "letter.txt": LETTER }));
  const { transcriptions } = await room.handlers.dossier({ id: imported[0]?.id as never });
  const reading = transcriptions[0];
  const start = reading?.text.indexOf("lamp glass") ?? 0;
  const kept = await room.handlers.keepExcerpt({
    unit: imported[0]?.id as never,
    transcription: reading?.id as never,
    start,
    end: start + "lamp glass".length,
    note: null,
  });
  expect(kept).toMatchObject({
    state: "same",
    excerpt: { quote: "lamp glass", textSha256: reading?.sha256, by: "M. Aldous" },
  });
  await room.handlers.dropExcerpt({ id: kept.excerpt.id });
  expect((await room.handlers.excerpts({})).excerpts).toEqual([]);
  await room.handlers.restoreExcerpt({ id: kept.excerpt.id });
  expect((await room.handlers.excerpts({})).excerpts.map(({ excerpt }) => excerpt.quote)).toEqual([
    "lamp glass",
  ]);
});

test("a catalogue made anew answers as the old one did", async () => {
  await importing(await files({ "letter.txt": LETTER, "note.txt": KOREAN }));
  const before = await searching("fog OR 안개 lamp");
  await startAnew(room.open);
  const after = await searching("fog OR 안개 lamp");
  expect({ ...after, ms: 0 }).toEqual({ ...before, ms: 0 });
});

test("a second catalogue beside the first one works on a copy and catches up", async () => {
  await importing(await files({ "letter.txt": LETTER }));
  const beside = openCatalogue(join(room.folder, "catalogues"), room.open.store.identity.id);
  const index = createIndex(beside.tables);
  await importing(await files({ "note.txt": KOREAN }));
  await catchUp({ ...room.open, tables: beside.tables, index });
  expect(beside.tables.counts().items).toBe(2);
  beside.close();
});

test("no words list everything in the order of the finding aid", async () => {
  await importing(await files({ "a.txt": LETTER, "b.txt": KOREAN }));
  const { hits, total } = await searching("");
  expect(total).toBe(2);
  expect(hits.map(({ referenceCode }) => referenceCode)).toEqual(
    ["1/1", "1/2"].map((code) => expect.stringContaining(code.slice(2)) as string),
  );
});

test("after verification has found damage nothing is written until it verifies again", async () => {
  const { imported } = await importing(await files({ "letter.txt": LETTER }));
  const id = imported[0]?.source.id ?? "";
  const original = (await readdir(join(room.root, "objects"), { recursive: true })).find(
    (path) => path.includes(id) && path.endsWith("original"),
  );
  const victim = join(room.root, "objects", original ?? "");
  const bytes = await readFile(victim);
  await writeFile(victim, bytes.toReversed());
  const damaged = await room.handlers.verify({ job: randomUUID(), quick: false });
  expect(damaged.ok).toBe(false);
  expect((await room.handlers.about({})).archive).toMatchObject({
    writable: false,
    because: { code: "store.damaged" },
  });
  await expect(importing(await files({ "note.txt": KOREAN }))).rejects.toMatchObject({
    code: "store.damaged",
  });
  await writeFile(victim, bytes);
  expect((await room.handlers.verify({ job: randomUUID(), quick: false })).ok).toBe(true);
  expect((await importing(await files({ "note.txt": KOREAN }))).imported).toHaveLength(1);
});
