import { writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { inLanes } from "./lanes";
import { createNodeFiles, renamePatiently } from "./node-files";
import { useFolder, wordsOf } from "./testing/folder";

const folder = useFolder();
const held = (code: string) => Object.assign(new Error(code), { code });

test("on Windows a rename waits while something holds the file; elsewhere, and for other reasons, it fails at once", async () => {
  const attempts = async (platform: NodeJS.Platform, code: string) => {
    let count = 0;
    const attempt = async () => {
      if (++count < 4) throw held(code);
    };
    await renamePatiently("a", "b", platform, attempt).catch(() => undefined);
    return count;
  };
  expect(await attempts("win32", "EPERM")).toBe(4);
  expect(await attempts("win32", "EBUSY")).toBe(4);
  expect(await attempts("win32", "ENOENT")).toBe(1);
  expect(await attempts("linux", "EPERM")).toBe(1);
});

test("a file is made once, grows at its end, and is read whole or in pieces", async () => {
  const files = createNodeFiles();
  const path = folder.path("a.txt");
  const sink = await files.create(path);
  await sink.write(Buffer.from("one "));
  await sink.sync("test");
  await sink.close();
  await expect(files.create(path)).rejects.toMatchObject({ code: "EEXIST" });
  const more = await files.append(path);
  await more.write(Buffer.from("two"));
  await more.close();
  expect(wordsOf(await files.read(path))).toBe("one two");
  const pieces: Uint8Array[] = [];
  for await (const piece of files.stream(path)) pieces.push(piece);
  expect(wordsOf(Buffer.concat(pieces))).toBe("one two");
  expect(await files.stat(path)).toEqual({ bytes: 7, folder: false });
  expect(await files.stat(folder.path("none/at/all"))).toBeNull();
});

test("an empty file has no pieces, and a folder without entries no names", async () => {
  writeFileSync(folder.path("empty"), "");
  const files = createNodeFiles();
  for await (const _ of files.stream(folder.path("empty"))) expect.unreachable();
  await files.makeFolder(folder.path("f"));
  expect(await files.list(folder.path("f"))).toEqual([]);
  expect(await files.freeBytes(folder.path("f"))).toBeGreaterThan(0);
});

test("lanes finish what they began before a failure is told, and begin nothing after it", async () => {
  const done: number[] = [];
  const work = async (item: number) => {
    await new Promise((resolve) => setTimeout(resolve, item === 1 ? 5 : 20));
    if (item === 1) throw new Error("one");
    done.push(item);
  };
  await expect(inLanes([1, 2, 3, 4, 5, 6], work, 3)).rejects.toThrow("one");
  expect(done).toEqual([2, 3]);
});
