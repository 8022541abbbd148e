import { readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { about, closeRooms, json, openRoom } from "../testing/room-under-test";
import { uploadHeaders } from "../wire/doors";

test("a browser's file becomes a ticket, its folders stay in its name, and the disk is left clean", async () => {
  const { askKeyed } = await openRoom(true, { uploadBytes: 100 });
  const before = uploadFolders();
  const upload = (name: string, body: string | Buffer) =>
    askKeyed("/upload", { method: "POST", headers: uploadHeaders(name), body });
  const taken = await upload("letters/1905 – 편지.txt", "words");
  expect(JSON.parse(Buffer.from(taken.body, "latin1").toString())).toEqual({
    files: [{ ticket: "t-1", name: "letters/1905 – 편지.txt" }],
  });
  const open1 = json({ t: "q", i: "1", m: "openArchive", a: [{ ticket: "t-1" }] });
  const where = Buffer.from((await askKeyed("/rpc", open1)).body, "latin1").toString();
  expect(where).toContain("letters/1905 – 편지.txt");
  for (const name of ["../x", "/etc/x", "a/../b", "a\\b", "C:/x", "", "a//b", "a\u0000b", "./a"])
    expect(await upload(name, "x"), name).toMatchObject({
      status: 400,
      problem: "door.upload-name",
    });
  expect((await upload("big", "x".repeat(101))).status).toBe(413);
  await closeRooms();
  expect(uploadFolders().filter((folder) => !before.includes(folder))).toEqual([]);
});

test("a file of unknown length is cut off at the limit, and what was written is removed", async () => {
  const { askKeyed, port } = await openRoom(true, { uploadBytes: 1000 });
  await askKeyed("/rpc", about);
  const before = uploadFiles();
  const chunked = { ...uploadHeaders("big.bin"), "transfer-encoding": "chunked" };
  const answer = await askKeyed("/upload", {
    method: "POST",
    headers: chunked,
    body: Buffer.alloc(5000),
  });
  expect(answer).toMatchObject({ status: 413, problem: "door.too-large" });
  expect(uploadFiles()).toEqual(before);
  expect(port).toBeGreaterThan(0);
});

test("all uploads of a room together have a limit", async () => {
  const { askKeyed } = await openRoom(true, { uploadsBytes: 10 });
  const upload = (body: string) =>
    askKeyed("/upload", { method: "POST", headers: uploadHeaders("a.txt"), body });
  expect((await upload("12345678")).status).toBe(200);
  expect((await upload("12345678")).status).toBe(413);
});

function uploadFolders(): readonly string[] {
  return readdirSync(tmpdir()).filter((name) => name.startsWith("carrel-uploads-"));
}
function uploadFiles(): readonly string[] {
  return uploadFolders().flatMap((folder) =>
    readdirSync(path.join(tmpdir(), folder), { recursive: true }).map(String),
  );
}
