import { randomUUID } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openDesk } from "../testing/open-desk";

let room: Awaited<ReturnType<typeof openDesk>>;
beforeEach(async () => {
  room = await openDesk();
});
afterEach(() => room.close());

const VOLUME = `<TEI xml:id="v1"><text><front><div xml:id="persons"><list type="names"><item><persName xml:id="p_1">Pell, Ada</persName>, Consul</item></list></div></front><body>${Array.from(
  { length: 12 },
  (_, n) =>
    `<div type="document" xml:id="d${String(n)}"><head>No. ${String(n)}</head><p>Lit by <persName corresp="#p_1">her</persName>.</p></div>`,
).join("")}</body></text></TEI>`;

test("a volume that breaks off leaves no unit, no name and no bytes behind; the rest of the folder comes in", async () => {
  const folder = join(room.folder, `in-${randomUUID()}`);
  await mkdir(folder);
  for (let cut = 60; cut < VOLUME.length; cut += 40)
    await writeFile(join(folder, `cut-${String(cut)}.xml`), VOLUME.slice(0, cut));
  await writeFile(join(folder, "whole.txt"), "The lamp was lit.");
  const report = await room.handlers.importFiles({
    job: randomUUID(),
    tickets: [folder],
    into: null,
    accept: "confident",
  });
  expect(report.imported.map(({ title }) => title)).toEqual(["The lamp was lit."]);
  expect(report.skipped.length).toBeGreaterThan(30);
  for (const { source, reason } of report.skipped) {
    expect(reason).toContain(source);
    expect(reason).toMatch(/line \d+, column \d+/);
  }
  const { tables } = room.open;
  expect([...tables.units()].filter(({ unit }) => unit.source !== null)).toHaveLength(1);
  expect(tables.authorities()).toEqual([]);
  // The folder's unit, the text's, its source, and the record of the run: nothing else was stored.
  expect(tables.counts().objects).toBe(4);
});
