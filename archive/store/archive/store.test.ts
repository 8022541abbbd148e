import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createStore, newId, openStore } from "./index";
import type { ObjectStore } from "../../requests/ports";
import type { ObjectId } from "../../model/ids";

const clock = () => new Date();
const utf8 = (text: string) => new TextEncoder().encode(text);
const words = async (store: ObjectStore, id: ObjectId, path: string, version?: number) =>
  new TextDecoder().decode(await store.read(id, path, version));
const record = () => newId("rec", clock) as unknown as ObjectId;

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "carrel-store-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test("what was stored is read again after closing, in every version", async () => {
  const root = join(folder, "a.carrel");
  const store = await createStore({ root, title: "Harbour office" });
  const id = record();
  const receipt = await store.commit(
    "H. Lind",
    [
      {
        object: id,
        files: { "metadata.json": utf8("{}"), "text.txt": utf8("first") },
        message: "new",
      },
    ],
    [{ type: "ingestion", object: id, detail: "From a file." }],
  );
  expect(receipt.versions[id]).toBe(1);
  await store.commit(
    "H. Lind",
    [
      {
        object: id,
        files: { "metadata.json": null, "text.txt": utf8("second") },
        message: "read again",
      },
    ],
    [],
  );
  await store.close();
  const again = await openStore({ root, mode: "write" });
  expect(again.readOnly).toBeNull();
  expect(await words(again, id, "text.txt")).toBe("second");
  expect(await words(again, id, "text.txt", 1)).toBe("first");
  expect(await words(again, id, "metadata.json", 2)).toBe("{}");
  expect(await again.verify({ quick: false })).toEqual({ checked: 1, discrepancies: [], ok: true });
  await again.close();
});
