import { mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deflateSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createSandbox } from "./create-sandbox";
import { forkParser } from "./fork-parser";
import { buildParser } from "./testing/build-parser";

let folder = "";
let sandbox: ReturnType<typeof createSandbox>;
beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), "carrel-hostile-packet-")));
  const spawn = forkParser(await buildParser(folder), [folder]);
  sandbox = createSandbox({ spawn, workers: 1, limits: { residentBytes: 240 << 20 } });
}, 60_000);
afterAll(async () => {
  await sandbox.close();
  await rm(folder, { recursive: true, force: true });
});

const latin1 = (text: string): Buffer => Buffer.from(text, "latin1");

/** A PDF whose one attached file is this stream; `names` is the tree that leads to it. */
function pdfWith(stream: Buffer, names = "<< /Names [(recipe.json) 4 0 R] >>"): Buffer {
  return Buffer.concat([
    latin1("%PDF-1.7\n"),
    latin1("1 0 obj << /Type /Catalog /Pages 2 0 R /Names << /EmbeddedFiles 3 0 R >> >> endobj\n"),
    latin1("2 0 obj << /Type /Pages /Kids [] /Count 0 >> endobj\n"),
    latin1(`3 0 obj ${names} endobj\n`),
    latin1("4 0 obj << /Type /Filespec /F (recipe.json) /EF << /F 5 0 R >> >> endobj\n"),
    latin1(`5 0 obj << /Length ${String(stream.length)} /Filter /FlateDecode >> stream\n`),
    stream,
    latin1("\nendstream endobj\ntrailer << /Root 1 0 R /Size 6 >>\n%%EOF\n"),
  ]);
}

async function read(name: string, bytes: Uint8Array) {
  const path = join(folder, name);
  await writeFile(path, bytes);
  return sandbox.read({ path, name, bytes: bytes.length, packet: true });
}

test("the files inside a PDF are read, and none of it becomes a document", async () => {
  const reading = await read("honest.pdf", pdfWith(deflateSync("{}")));
  expect(reading).toMatchObject({ drafts: [], attached: [{ name: "recipe.json", text: "{}" }] });
});

test("a tree of names that turns in a circle ends", async () => {
  const circle = pdfWith(deflateSync("{}"), "<< /Kids [3 0 R 3 0 R] >>");
  const outcome = await read("circle.pdf", circle).then(
    () => "read",
    (error: unknown) => (error as { readonly code: string }).code,
  );
  expect(outcome).toBe("read");
});

test("a file that unpacks to more than it may costs its parser, and the next file is read", async () => {
  const bomb = pdfWith(deflateSync(Buffer.alloc(1 << 28)));
  expect(bomb.length).toBeLessThan(1_000_000);
  await expect(read("bomb.pdf", bomb)).rejects.toMatchObject({
    code: expect.stringMatching(/^(import|packet)\./u),
    message: expect.stringContaining("bomb.pdf"),
  });
  const after = await read("after.pdf", pdfWith(deflateSync("{}")));
  expect(after.attached).toHaveLength(1);
});
