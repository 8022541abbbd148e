import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openDesk } from "../../testing/open-desk";

let room: Awaited<ReturnType<typeof openDesk>>;
let folder: string;
beforeAll(async () => {
  room = await openDesk();
  folder = await mkdtemp(join(tmpdir(), "carrel-names-"));
});
afterAll(async () => {
  await room.close();
  await rm(folder, { recursive: true });
});

async function file(name: string, text: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
}
const preview = async (name: string, text: string) =>
  room.handlers.previewNames({ tickets: [await file(name, text)], limit: 100 });
const take = async (name: string, text: string) =>
  room.handlers.importNames({ tickets: [await file(name, text)], answers: [] });
const standing = (text: string) => room.open.index.names().find(text);

test("a table is a row a form: forms of one record, its dates, romanisation and source", async () => {
  const table = [
    "form,script,romanisation,kind,dates,source",
    '"Vestrin, Iosif",Latn,,preferred,1878/1953,Register of 1950',
    "Вестрин,Cyrl,,other-script,,",
    "Pelipov,Latn,,pseudonym,1949/1950,Cable of 1949",
    "Halloran Light,,,place,1850-1910,",
  ].join("\n");
  const shown = await preview("names.csv", table);
  expect(shown.counts).toMatchObject({ new: 2, more: 0, same: 0, ambiguous: 0 });
  await take("names.csv", table);
  const [vestrin] = standing("Вестрин");
  expect(vestrin).toMatchObject({
    kind: "person",
    preferred: "Vestrin, Iosif",
    dates: "1878/1953",
  });
  expect(vestrin?.variants).toContainEqual({
    form: "Pelipov",
    script: "Latn",
    kind: "pseudonym",
    source: "Cable of 1949",
    used: "1949/1950",
  });
  expect(standing("Halloran Light")[0]).toMatchObject({ kind: "place", dates: "1850/1910" });
});

test("what a file adds to a record is shown, written and taken back; a namesake is a doubt and is not merged", async () => {
  await take("a.csv", 'record,form,kind,dates\np7,"Ordel, Marek",preferred,\n');
  const more = 'record,form,kind,dates\np7,"Ordel, Marek",preferred,\np7,Orlik,code-name,1907\n';
  const shown = await preview("a.csv", more);
  expect(shown.names[0]).toMatchObject({ fate: "more", adds: { forms: [{ form: "Orlik" }] } });
  const { changed } = await take("a.csv", more);
  expect(standing("Orlik")).toHaveLength(1);
  await room.handlers.restore({ changed: [...changed], why: "back", again: false });
  expect(standing("Orlik")).toHaveLength(0);
  const other = 'form,kind,existence,note\n"Ordel, Marek",person,1920/1980,A painter\n';
  const { counts } = await take("b.csv", other);
  expect(counts).toMatchObject({ ambiguous: 1, left: 1, new: 0, more: 0 });
  expect(standing("Ordel")).toHaveLength(1);
  const [doubt] = (await preview("b.csv", other)).names;
  expect(doubt?.candidates.map(({ preferred }) => preferred)).toEqual(["Ordel, Marek"]);
  const answers = [{ at: doubt!.at, preferred: "Ordel, Marek", as: "new" as const }];
  await room.handlers.importNames({ tickets: [await file("b.csv", other)], answers });
  expect(standing("Ordel")).toHaveLength(2);
  expect((await preview("b.csv", other)).counts).toMatchObject({ same: 1, ambiguous: 0 });
});

test("an answer about a record that the file no longer has is refused, and nothing is written", async () => {
  const head = room.open.store.head();
  const answers = [{ at: 0, preferred: "Somebody else", as: "new" as const }];
  await expect(
    room.handlers.importNames({ tickets: [await file("c.csv", "form\nNew One\n")], answers }),
  ).rejects.toMatchObject({ code: "request.names-changed" });
  expect(room.open.store.head()).toBe(head);
});

const TEI = `<listPerson xmlns="http://www.tei-c.org/ns/1.0"><person xml:id="p1">
<persName><surname>Verekhin</surname><forename>Anton</forename></persName>
<persName type="pseudonym" from="1905" to="1907">Sokol</persName>
<persName xml:lang="ru-Cyrl">Верёхин</persName><birth when="1870"/><death when="1911"/>
<occupation>Master of the Ondine</occupation><residence>Skarn Ness</residence></person></listPerson>`;

test("TEI lists alone are read, with times of use; what has no place in a record is told", async () => {
  const shown = await preview("tei.xml", TEI);
  expect(shown.warnings).toContainEqual(
    expect.objectContaining({ message: expect.stringContaining("residence"), count: 1 }),
  );
  await take("tei.xml", TEI);
  expect(standing("Sokol")[0]).toMatchObject({
    preferred: "Verekhin, Anton",
    dates: "1870/1911",
    note: "Master of the Ondine",
    variants: [
      { form: "Sokol", kind: "pseudonym", used: "1905/1907" },
      { form: "Верёхин", script: "Cyrl" },
    ],
  });
  const changedPlace = `<listPlace><place xml:id="x"><placeName>Skarn Ness</placeName></place></listPlace>`;
  await take("places.xml", changedPlace);
  expect(standing("Skarn Ness")[0]).toMatchObject({ kind: "place" });
});

test.each([
  ["empty.csv", "", "import.empty"],
  ["cut.xml", TEI.slice(0, 200), "import.malformed"],
  ["none.csv", "a,b\n1,2\n", "import.no-names"],
  ["none.xml", "<html><body/></html>", "import.no-names"],
  ["deep.xml", `<a>${"<b>".repeat(400)}`, "import.too-deep"],
  ["bomb.xml", `<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>`, "import.entities"],
  ["quote.csv", 'form,kind\n"Ordel,person\n', "import.table-quotes"],
])("%s is refused by name", async (name, text, code) => {
  const head = room.open.store.head();
  await expect(take(name, text)).rejects.toMatchObject({ code });
  expect(room.open.store.head()).toBe(head);
});

test("a record that cannot be one is left out with its row; the rest goes on", async () => {
  const long = "x".repeat(501);
  const shown = await preview(
    "some.csv",
    `form,kind,dates\n${long},person,\nGood Name,person,someday\n`,
  );
  expect(shown.counts).toMatchObject({ new: 1 });
  const told = shown.warnings.map(({ message }) => message).join("\n");
  expect(told).toContain("row 2: left out, its name is longer than 500 characters");
  expect(told).toContain("row 3: “someday” is no date that Carrel can read");
  // Every one has its code: the window says it in the reader's language.
  expect(shown.warnings.filter(({ says }) => says === undefined)).toEqual([]);
});
