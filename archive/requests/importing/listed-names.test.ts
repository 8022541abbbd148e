import { randomUUID } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { startAnew } from "../catch-up";
import { openDesk } from "../testing/open-desk";

let room: Awaited<ReturnType<typeof openDesk>>;
beforeEach(async () => {
  room = await openDesk();
});
afterEach(() => room.close());

const volume = (id: string, items: string, head: string) =>
  `<TEI xml:id="${id}"><text><front><div xml:id="persons"><list type="names">${items}</list></div></front><body><div type="document" xml:id="d1"><head>${head}</head><p>Lit.</p></div></body></text></TEI>`;
const person = (key: string, name: string, who: string) =>
  `<item><persName xml:id="${key}">${name}</persName>, ${who}</item>`;
const from = (key: string, name: string) =>
  `From <persName type="from" corresp="${key}">${name}</persName>`;

async function importing(files: Readonly<Record<string, string>>) {
  const folder = join(room.folder, `in-${randomUUID()}`);
  await mkdir(folder);
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  return room.handlers.importFiles({
    job: randomUUID(),
    tickets: [folder],
    into: null,
    accept: "none",
  });
}
const authors = () =>
  [...room.open.tables.units()].flatMap(({ unit }) => unit.agents).map(({ id }) => id);

test("names that a volume lists become authorities in its own transaction, and its parties are linked to them", async () => {
  const before = room.open.store.head();
  await importing({
    "v1.xml": volume("v1", person("p_1", "Pell, Ada (Dina)", "Consul"), from("#p_1", "Pell")),
  });
  const [pell, ...more] = room.open.tables.authorities();
  expect(more).toEqual([]);
  expect(pell).toMatchObject({
    kind: "person",
    preferred: "Pell, Ada",
    variants: [{ form: "Dina" }],
    note: "Consul",
    keys: ["v1#p_1"],
  });
  expect(authors()).toEqual([pell?.id]);
  expect(room.open.tables.eventsOf(pell?.id as never)).toMatchObject([
    { type: "creation", detail: expect.stringMatching(/^“Pell, Ada” is listed in “.*v1\.xml”$/) },
  ]);
  expect(room.open.store.head()).not.toBe(before);
  await startAnew(room.open);
  expect(room.open.tables.authorities()).toEqual([pell]);
});

test("a second volume that lists the same person with the same description links to the first, and learns nothing twice", async () => {
  await importing({
    "v1.xml": volume("v1", person("p_1", "Pell, Ada", "Consul"), from("#p_1", "Pell")),
  });
  await importing({
    "v2.xml": volume("v2", person("p_7", "Pell, Ada", "Consul"), from("#p_7", "Pell")),
  });
  // A third names her by the key of the second volume only.
  await importing({
    "v3.xml": volume("v3", person("p_1", "Orme, Fred", "Pilot"), from("v2#p_7", "Pell")),
  });
  const names = room.open.tables.authorities();
  expect(names.map(({ preferred, keys }) => [preferred, keys])).toEqual([
    ["Pell, Ada", ["v1#p_1", "v2#p_7"]],
    ["Orme, Fred", ["v3#p_1"]],
  ]);
  expect(authors()).toEqual([names[0]?.id, names[0]?.id, names[0]?.id]);
});

test("a name alone proves nothing: other descriptions, or none, are left apart and told", async () => {
  const items = (who: string) => person("p_1", "Pell, Ada", who);
  await importing({ "v1.xml": volume("v1", items("Consul"), "A") });
  const report = await importing({
    "v2.xml": volume("v2", items("Governor"), "B"),
    "v3.xml": volume("v3", items(""), "C"),
    "v4.xml": volume("v4", items(""), "D"),
  });
  expect(room.open.tables.authorities()).toHaveLength(4);
  expect(report.warnings.filter(({ message }) => message.includes("left apart"))).toHaveLength(3);
});

test("a name that was merged is the one that it was merged into; one taken from view is nobody", async () => {
  await importing({
    "v1.xml": volume(
      "v1",
      person("p_1", "Pell, Ada", "Consul") +
        person("p_2", "Dina", "Writer") +
        person("p_3", "Orme, Fred", "Pilot"),
      "A",
    ),
  });
  const [pell, dina, orme] = room.open.tables.authorities();
  if (pell === undefined || dina === undefined || orme === undefined) throw new Error("not listed");
  room.open.tables.putAuthority({ ...dina, mergedInto: pell.id });
  room.open.tables.putAuthority({
    ...orme,
    withdrawn: { when: "2026-01-01T00:00:00.000Z", why: "Listed by mistake." },
  });
  await importing({
    "v2.xml": volume("v2", "", `${from("v1#p_2", "Dina")} and ${from("v1#p_3", "Orme")}`),
  });
  expect(authors()).toEqual([pell.id, null]);
});

test("letters of one edition share its keys: sixty listings are one authority with one version a batch", async () => {
  const letter = (n: number, more: string) =>
    `<TEI xml:id="L${String(n)}" xml:base="https://example.org/letters"><text><body><p>Lit ${String(n)}.</p></body><back><listPerson><person xml:id="pmb7"><persName><surname>Pell</surname><forename>Ada</forename></persName>${more}</person></listPerson></back></text></TEI>`;
  await importing({
    "L1.xml": letter(1, ""),
    "L2.xml": letter(2, "<occupation>Consul</occupation>"),
    "L3.xml": letter(3, ""),
  });
  const [pell, ...more] = room.open.tables.authorities();
  expect(more).toEqual([]);
  expect(pell).toMatchObject({ note: "Consul", keys: ["https://example.org/letters#pmb7"] });
  const stored = await room.open.store.object(pell?.id as never);
  expect(stored.head).toBe(1);
});
