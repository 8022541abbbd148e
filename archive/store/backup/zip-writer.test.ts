import { writeFileSync } from "node:fs";
import { crc32 } from "node:zlib";
import { fromBufferPromise } from "yauzl";
import { expect, test } from "vitest";
import { useFolder } from "../archive/testing/folder";
import { hasPython, readWithPython } from "./testing/python-zip";
import { createZipWriter } from "./zip-writer";

const folder = useFolder();

async function zipOf(names: readonly string[], zip64From?: number): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  const zip = createZipWriter(
    async (bytes) => void pieces.push(bytes),
    new Date("2026-03-01T12:34:56Z"),
    zip64From,
  );
  for (const name of names) {
    const bytes = Buffer.from(`content of ${name}`);
    await zip.begin({ name, bytes: bytes.length, crc: crc32(bytes) });
    await zip.content(bytes);
  }
  await zip.end();
  return Buffer.concat(pieces);
}

const NAMES = ["plain.txt", "편지/첫째.txt", "письмо.txt"];

const FORMS = [undefined, 0, 20];

test.each(FORMS)(
  "names and contents read back, in the short and the 64-bit form (%s)",
  async (from) => {
    const bytes = await zipOf(NAMES, from);
    const zip = await fromBufferPromise(bytes, { lazyEntries: true });
    const found: string[] = [];
    for await (const entry of zip.eachEntry()) {
      const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry);
      const end = fileDataStart + entry.uncompressedSize;
      found.push(`${entry.fileName}: ${bytes.toString("utf8", fileDataStart, end)}`);
    }
    expect(found).toEqual(NAMES.map((name) => `${name}: content of ${name}`));
  },
);

test.runIf(hasPython).each(FORMS)("another program reads the same (%s)", async (from) => {
  const path = folder.path("a.zip");
  writeFileSync(path, await zipOf(NAMES, from));
  const time = [2026, 3, 1, 12, 34, 56];
  const sizes = NAMES.map((name) => Buffer.byteLength(`content of ${name}`));
  expect(readWithPython(path)).toEqual(NAMES.map((name, index) => [name, sizes[index], time]));
});

test("more files than the short form can count are all listed", async () => {
  const names = Array.from({ length: 70_000 }, (_, index) => String(index));
  const zip = await fromBufferPromise(await zipOf(names), { lazyEntries: true });
  expect(zip.entryCount).toBe(70_000);
  let last = "";
  for await (const entry of zip.eachEntry()) last = entry.fileName;
  expect(last).toBe("69999");
});
