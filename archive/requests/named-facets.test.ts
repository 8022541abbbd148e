import { afterEach, beforeEach, expect, test } from "vitest";
import type { Narrowing } from "../contract/search";
import { openDesk } from "./testing/open-desk";
import { randomUUID } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";

let room: Awaited<ReturnType<typeof openDesk>>;
beforeEach(async () => {
  room = await openDesk();
});
afterEach(() => room.close());

const letter = (from: string, to: string, words: string) =>
  `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>${from} to ${to}</title></titleStmt><publicationStmt><p/></publicationStmt><sourceDesc><p/></sourceDesc></fileDesc><profileDesc><correspDesc><correspAction type="sent"><persName>${from}</persName><date when="1907-11-16"/></correspAction><correspAction type="received"><persName>${to}</persName></correspAction></correspDesc></profileDesc></teiHeader><text><body><p>${words}</p></body></text></TEI>`;

test("senders and recipients are counted over the whole match, and narrow one another", async () => {
  const files = [
    ["a.xml", letter("Seo Munha", "Josiah Penhallow", "lamp")],
    ["b.xml", letter("Seo Munha", "Anna Coad", "lamp")],
    ["c.xml", letter("Josiah Penhallow", "Seo Munha", "fog")],
  ] as const;
  for (const [name, text] of files) await writeFile(join(room.folder, name), text);
  await room.handlers.importFiles({
    job: randomUUID(),
    tickets: files.map(([name]) => join(room.folder, name)),
    into: null,
    accept: "none",
  });
  const ask = async (text: string, more: Partial<Narrowing> = {}) => {
    const narrowing: Narrowing = {
      level: [],
      type: [],
      language: [],
      classification: [],
      date: null,
      within: null,
      not: { type: [], language: [] },
      ...more,
    };
    const { total, facets } = await room.handlers.search({
      text,
      limit: 1,
      offset: 0,
      names: true,
      narrowing,
    });
    const told = (facet: string) =>
      Object.fromEntries((facets[facet] ?? []).map(({ label, count }) => [label, count]));
    return { total, from: told("from"), to: told("to"), values: facets };
  };
  const all = await ask("");
  expect(all.from).toEqual({ "Seo Munha": 2, "Josiah Penhallow": 1 });
  expect((await ask("lamp")).to).toEqual({ "Josiah Penhallow": 1, "Anna Coad": 1 });
  const value = (label: string, facet = "from") =>
    all.values[facet]!.find((one) => one.label === label)!.value;
  const seo = await ask("", { from: [value("Seo Munha")], to: [value("Anna Coad", "to")] });
  expect(seo).toMatchObject({ total: 1, to: { "Anna Coad": 1 } });
  const alternatives = await ask("", { from: [value("Seo Munha"), value("Josiah Penhallow")] });
  expect(alternatives.total).toBe(3);
  const excluded = await ask("", {
    not: { type: [], language: [], from: [value("Seo Munha")] },
  });
  expect(excluded).toMatchObject({ total: 1, from: { "Josiah Penhallow": 1 } });
  const told = all.values["from"]!.find((one) => one.label === "Seo Munha");
  const zero = excluded.values["from"]!.find((one) => one.value === told?.value);
  // What is excluded can be let in again only while it is shown.
  expect(zero).toEqual({ value: told?.value, label: "Seo Munha", count: 0 });
  const nobody = await ask("absent", { from: [value("Seo Munha")] });
  expect(nobody.values["from"]).toEqual([zero]);
});
