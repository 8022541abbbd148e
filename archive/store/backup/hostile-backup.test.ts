import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { crc32 } from "node:zlib";
import { beforeEach, expect, test } from "vitest";
import { useFolder } from "../archive/testing/folder";
import { restoreBackup } from "./index";
import { backUp } from "./write-backup";
import { makeArchive } from "./testing/a-backup";
import { createZipWriter } from "./zip-writer";

const folder = useFolder();
let label = "";

beforeEach(async () => {
  const root = folder.path("Harbour.carrel");
  await makeArchive(root);
  const { label: found } = await backUp({ root, out: folder.path("sound.zip") });
  label = JSON.stringify(found);
});

interface Given {
  readonly name: string;
  readonly words?: string;
}

async function zipOf(
  entries: readonly Given[],
  change = (bytes: Buffer) => bytes,
): Promise<string> {
  const pieces: Uint8Array[] = [];
  const zip = createZipWriter(async (bytes) => void pieces.push(bytes), new Date());
  for (const { name, words = "x" } of [{ name: "backup.json", words: label }, ...entries]) {
    const bytes = Buffer.from(words);
    await zip.begin({ name, bytes: bytes.length, crc: crc32(bytes) });
    await zip.content(bytes);
  }
  await zip.end();
  const from = folder.path("hostile.zip");
  writeFileSync(from, change(Buffer.concat(pieces)));
  return from;
}

const refusal = (from: string) =>
  restoreBackup({ from, root: folder.path("copy.carrel") }).then(
    () => "restored",
    (error: { code?: string; message: string }) => `${String(error.code)} ${error.message}`,
  );

/** Changes every directory record whose name is given. */
const inDirectory = (name: string, change: (record: Buffer) => void) => (bytes: Buffer) => {
  for (
    let at = bytes.indexOf("PK\u0001\u0002");
    at >= 0;
    at = bytes.indexOf("PK\u0001\u0002", at + 4)
  ) {
    const record = bytes.subarray(at);
    if (record.toString("utf8", 46, 46 + record.readUInt16LE(28)) === name) change(record);
  }
  return bytes;
};

const paths: readonly string[] = [
  "../escape.txt",
  "/etc/escape.txt",
  "C:/escape.txt",
  "Harbour.carrel/../../escape.txt",
  "Harbour.carrel/..\\escape.txt",
  "Harbour.carrel/objects/.hidden",
  "Harbour.carrel/objects/nul\u0000.txt",
  "Harbour.carrel/log/",
  "Other.carrel/archive.json",
];

test.each(paths)("the name %j leads nowhere", async (name) => {
  expect(await refusal(await zipOf([{ name }]))).toMatch(/^backup\.(hostile|not-a-backup)/);
  expect(readdirSync(folder.path("."))).toEqual(["Harbour.carrel", "hostile.zip", "sound.zip"]);
  expect(existsSync(folder.path("../escape.txt"))).toBe(false);
});

test("links, compressed, encrypted, doubled and case-clashing entries are refused", async () => {
  const name = "Harbour.carrel/archive.json";
  const changes: readonly ((record: Buffer) => void)[] = [
    (record) => void record.writeUInt32LE((0o120777 << 16) >>> 0, 38),
    (record) => void record.writeUInt16LE(8, 10),
    (record) => void record.writeUInt16LE(0x0801, 8),
  ];
  for (const change of changes)
    expect(await refusal(await zipOf([{ name }], inDirectory(name, change)))).toMatch(
      /^backup\.hostile/,
    );
  expect(await refusal(await zipOf([{ name }, { name }]))).toMatch(/^backup\.hostile/);
  const clash = [{ name: "Harbour.carrel/objects/a" }, { name: "Harbour.carrel/objects/A" }];
  expect(await refusal(await zipOf(clash))).toMatch(/^backup\.hostile.* twice/);
});

test("entries that lie over each other cannot unpack to more than the file has", async () => {
  const many = Array.from({ length: 40 }, (_, index) => ({
    name: `Harbour.carrel/objects/${String(index)}`,
  }));
  const large = { name: "Harbour.carrel/objects/large", words: "x".repeat(50_000) };
  const bomb = (bytes: Buffer) => {
    let target = 0;
    inDirectory(large.name, (record) => void (target = record.readUInt32LE(42)))(bytes);
    for (const { name } of many)
      inDirectory(name, (record) => {
        record.writeUInt32LE(50_000, 20);
        record.writeUInt32LE(50_000, 24);
        record.writeUInt32LE(target, 42);
      })(bytes);
    return bytes;
  };
  expect(await refusal(await zipOf([large, ...many], bomb))).toContain("more bytes than it has");
});

test("a zip that only says it is a backup is told by the log that it does not have", async () => {
  expect(
    await refusal(await zipOf([{ name: "Harbour.carrel/archive.json", words: "{}" }])),
  ).toMatch(/^backup\.damaged/);
  writeFileSync(folder.path("hostile.zip"), "no zip at all");
  expect(await refusal(folder.path("hostile.zip"))).toMatch(/^backup\.not-a-backup/);
  expect(await refusal(folder.path("nowhere.zip"))).toMatch(/^backup\.not-a-backup/);
});

test("a label may not name a folder elsewhere, nor a format that is not known yet", async () => {
  const sound = label;
  label = sound.replace("Harbour.carrel", "../Harbour.carrel");
  expect(await refusal(await zipOf([]))).toMatch(/^backup\.hostile/);
  label = sound.replace("carrel-backup/1", "carrel-backup/2");
  expect(await refusal(await zipOf([]))).toMatch(/^backup\.newer-format/);
});

test("a backup whose label names another state of the log is not believed", async () => {
  const from = folder.path("sound.zip");
  const bytes = readFileSync(from);
  const { head } = JSON.parse(label) as { head: string };
  expect(bytes.indexOf(head)).toBeGreaterThan(0);
  const at = bytes.lastIndexOf(`"head": "${head}"`) + 9;
  bytes.write(head[0] === "0" ? "1" : "0", at);
  // The entry's own sum is made right again: only the log can tell.
  const start = bytes.lastIndexOf("backup.json", at) + "backup.json".length;
  const end = bytes.indexOf("PK\u0001\u0002", at);
  const crc = crc32(bytes.subarray(start, end));
  bytes.writeUInt32LE(crc, start - 11 - 30 + 14);
  inDirectory("backup.json", (record) => void record.writeUInt32LE(crc, 16))(bytes);
  writeFileSync(from, bytes);
  expect(await refusal(from)).toMatch(/^backup\.damaged .*: log/);
});
