import { randomUUID } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { UnitId } from "../model/ids";
import { openDesk } from "./testing/open-desk";

const VOLUME = `<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="v2"><teiHeader><fileDesc><titleStmt><title type="complete">Papers, Volume II</title><title type="series">Papers</title><title type="volumenumber">Volume II</title></titleStmt><publicationStmt><publisher>Quay Press</publisher><date>1931</date></publicationStmt></fileDesc></teiHeader><text><body><div type="chapter"><head>Lamps</head><div type="document" xml:id="d7" n="7"><head>7. Report on Glass</head><p>The glass came broken.</p><attachment><head>List of panes</head><p>Four panes.</p></attachment></div></div></body></text></TEI>`;

let room: Awaited<ReturnType<typeof openDesk>>;
let units: ReadonlyMap<string, UnitId>;

beforeEach(async () => {
  room = await openDesk();
  const folder = join(room.folder, "scans");
  await mkdir(folder);
  await writeFile(join(folder, "v2.xml"), VOLUME);
  await writeFile(join(folder, "note.txt"), "Lamp list\n");
  await room.handlers.importFiles({
    job: randomUUID(),
    tickets: [folder],
    into: null,
    accept: "none",
  });
  const { rows } = await room.handlers.tree({});
  units = new Map(rows.map(({ id, title }) => [title, id]));
});
afterEach(() => room.close());

const noteOn = async (title: string): Promise<string> => {
  const id = units.get(title);
  if (id === undefined) throw new Error(`no unit ${title}`);
  const { note } = await room.handlers.cite({
    id,
    style: null,
    locator: null,
    place: null,
    language: "en",
  });
  return note;
};

test("a document, its enclosure, a chapter and the volume are cited from the edition that the volume's custody ends in", async () => {
  expect(await noteOn("7. Report on Glass")).toBe(
    "“Report on Glass,” n.d., in Papers, vol. 2 (Quay Press, 1931), no. 7.",
  );
  expect(await noteOn("List of panes")).toBe(
    "“List of panes,” n.d., in Papers, vol. 2 (Quay Press, 1931), no. 7.",
  );
  expect(await noteOn("Lamps")).toBe("“Lamps,” n.d., in Papers, vol. 2 (Quay Press, 1931).");
  expect(await noteOn("Papers, Volume II")).toBe("Papers, Volume II (Quay Press, 1931).");
});

test("a folder that files came from is no fonds", async () => {
  expect(await noteOn("Lamp list")).toMatch(/^“Lamp list,” n\.d\., 1\/\d\.$/);
});
