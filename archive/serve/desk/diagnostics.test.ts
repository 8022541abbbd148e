import { randomUUID } from "node:crypto";
import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { Diagnostics } from "../../contract/diagnostics";
import type { UnitId } from "../../model/ids";
import { ownPath } from "../../requests/keeping/own-path";
import { createStore } from "../../store/archive";
import { createLocalService, type LocalService } from "../service";

// A word that stands nowhere in Carrel.
const CANARY = "zqxcanary";
let folder: string;
let root: string;
let service: LocalService;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), `carrel-${CANARY}-`));
  root = join(folder, `${CANARY}.carrel`);
  const store = await createStore({ root, title: `The ${CANARY} papers` });
  await store.close();
  service = await createLocalService({
    host: "desktop",
    home: join(folder, "home"),
    archive: root,
    write: true,
    reader: "keeper",
    parserScript: "",
    pressScript: "",
    imageScript: "",
    assets: "",
  });
});
afterEach(async () => {
  await service.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The canary in every field that holds words: titles, fields, texts, notes, lists, names, the actor, file names, problems. */
async function sing(): Promise<void> {
  const { handlers } = service;
  await handlers.nameActor({ name: `Dr ${CANARY}` });
  const made = await handlers.createUnit({ level: "item", title: `On ${CANARY}`, parent: null });
  const unit = made.changed[0]?.id as UnitId;
  await handlers.edit({
    id: unit,
    seen: null,
    set: [{ field: "title", value: CANARY }],
    patch: {},
  });
  const draft = { kind: "diplomatic", language: "en", by: CANARY, from: CANARY } as const;
  const { version } = await handlers.dossier({ id: unit });
  const text = `Dear ${CANARY}, yours.`;
  await handlers.keepDraft({
    ...{ unit, transcription: null, base: version, head: draft, text, marks: [], known: null },
  });
  const { transcription } = await handlers.saveTranscription({
    ...{ unit, seen: version, transcription: null, head: draft, text, marks: [] },
  });
  const place = { transcription, start: 5, end: 5 + CANARY.length };
  await handlers.keepExcerpt({ unit, ...place, note: CANARY });
  await handlers.writeNote({ id: null, unit, place, excerpt: null, text: CANARY });
  await handlers.addToList({
    kind: "tag",
    title: CANARY,
    members: [{ unit, excerpt: null }],
  } as never);
  await handlers.addAuthority({
    draft: { preferred: CANARY, kind: "person", variants: [], dates: null, note: CANARY },
  });
  const asked = { text: CANARY, limit: 5, offset: 0, narrowing: null, names: true };
  expect((await handlers.search(asked)).total).toBe(1);
  await expect(handlers.addStyle({ name: `${CANARY}.csl`, csl: `<${CANARY}>` })).rejects.toThrow();
  const [gone] = await service.admit([join(folder, `${CANARY}-gone.carrel`)]);
  // Their messages name the folder and what was asked for.
  await expect(handlers.openArchive({ ticket: gone?.ticket ?? "" })).rejects.toThrow(CANARY);
  await expect(handlers.dossier({ id: `rec-${CANARY}` as UnitId })).rejects.toThrow(CANARY);
  await handlers.backUp({ job: randomUUID(), ticket: null });
  mkdirSync(join(root, "objects", CANARY));
  writeFileSync(join(root, "objects", CANARY, `${CANARY} letter.txt`), CANARY);
  writeFileSync(join(root, `${CANARY}.txt`), CANARY);
  appendFileSync(join(folder, "home", "problems.log"), `${CANARY}\n2026-01-01 ${CANARY} x\n`);
}

test("nothing that anybody wrote or named is in the report, and what helps is", async () => {
  await sing();
  const found = Diagnostics.parse(await service.handlers.diagnostics({ window: null }));
  expect(JSON.stringify(found).toLowerCase()).not.toContain(CANARY);
  expect(found.problems.map(({ code }) => code)).toContain("store.not-there");
  expect(found.archive).toMatchObject({ units: 1, items: 1, readOnlyBecause: null });
  expect(found.archive?.verifyQuick.ok).toBe(false);
  expect(found.archive?.verifyQuick.discrepancies).toContainEqual(
    expect.objectContaining({ kind: "unexpected" }),
  );
  expect(found.archive?.backup.there).toBe(true);
  expect(found.timings.find(({ request }) => request === "search")).toMatchObject({ count: 1 });
  expect(found.named).toBe(true);
});

test("a path keeps the names that Carrel gives, and no other", () => {
  expect(ownPath("objects/7c/rec-01jc0000000000000000000001/v2/content/transcription-1.txt")).toBe(
    "objects/7c/rec-01jc0000000000000000000001/v2/content/transcription-1.txt",
  );
  expect(ownPath("objects/7c/Letter of Kim.txt")).toBe("objects/7c/…");
  expect(ownPath("kim")).toBe("…");
});

test("the shape of the report admits no free text", async () => {
  const found = await service.handlers.diagnostics({ window: null });
  for (const broken of [
    { ...found, carrel: "a name" },
    { ...found, machine: { ...found.machine, release: "6.1-of-kim's computer" } },
    { ...found, problems: [{ code: "Kim wrote", request: "search", count: 1, last: found.made }] },
  ])
    expect(Diagnostics.safeParse(broken).success).toBe(false);
});
