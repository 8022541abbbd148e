import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, expect, test } from "vitest";
import { termsAsTable } from "../../export/terms/terms-as-table";
import { readTerms } from "../../import/terms/read-terms";
import type { NoteId } from "../../model/ids";
import type { Term, TermSet } from "../../model/term-set";
import { openDesk } from "../testing/open-desk";
import { termKey } from "./make-term-set";
import { planTerms } from "./plan-terms";

/** White space at the ends, and its length within, says nothing. */
const tidy = (text: string) => text.normalize("NFC").replace(/\s+/g, " ").trim();
const words = fc
  .oneof(
    fc.string({ unit: "grapheme", minLength: 1, maxLength: 30 }),
    fc.constantFrom("=SUM(A1)", "'=x", "''-x", "-1", 'say "no"', "a;b,c|d", "서문하", "@x", "'"),
  )
  .map((text) => tidy(text.replace(/[^\P{C}]/gu, "")))
  .filter((text) => text !== "");
const optional = fc.option(words, { nil: null });
const aTerm = fc
  .record({
    text: words.map((text) => `${text}n`),
    language: fc.constantFrom(null, "ko", "zh-Latn", "en-GB"),
    source: optional,
    used: fc.constantFrom(
      undefined,
      "1949/1950",
      "1904-11",
      "1949/..",
      "../1950",
      "190X",
      "1907?/..",
    ),
  })
  .map(({ used, ...term }): Term => (used === undefined ? term : { ...term, used }));
const aSet = fc.record({
  label: words.map((text) => `${text}k`),
  note: optional,
  terms: fc.uniqueArray(aTerm, { maxLength: 5, selector: termKey }),
  onlyByName: fc.constantFrom(undefined, true as const),
});
type Made = Pick<TermSet, "label" | "note" | "terms" | "onlyByName">;
const made = ({
  onlyByName,
  ...set
}: Omit<Made, "onlyByName"> & { onlyByName: true | undefined }): Made =>
  onlyByName ? { ...set, onlyByName } : set;
const stored = (set: Made, at: number): TermSet => ({
  ...set,
  ...{ id: `not-${String(at)}` as NoteId, when: "2026-11-27T00:00:00Z", by: "M. Aldous" },
});
const planned = (text: string, here: readonly TermSet[] = []) => {
  const { terms, warnings } = readTerms({ name: "t.csv", text });
  const rows = terms.map((row) => ({ ...row, file: "t.csv" }));
  const plan = planTerms((label) => here.find((set) => set.label === label) ?? null, rows);
  return { plan, warnings };
};

test("term sets written as a table are the same sets when they are read, and a second reading adds nothing", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(aSet.map(made), {
        minLength: 1,
        maxLength: 4,
        selector: ({ label }) => label.normalize("NFKC").toLowerCase(),
      }),
      (sets) => {
        const all = sets.map(stored);
        const text = termsAsTable(all);
        const { plan, warnings } = planned(text);
        expect(warnings).toEqual([]);
        expect(plan.made).toEqual(sets);
        expect(plan.left).toEqual([]);
        const again = planned(text, all).plan;
        expect([again.made, again.changed]).toEqual([[], []]);
        expect(
          again.sets.every(({ fate, differs }) => fate === "same" && differs.length === 0),
        ).toBe(true);
      },
    ),
    { numRuns: 400 },
  );
});

test("no cell of the table is run by a spreadsheet", () => {
  const terms = [{ text: "=HYPERLINK(1)", language: null, source: "@SUM(A1)" }];
  const text = termsAsTable([stored({ label: "+1", note: "-2", terms }, 0)]);
  expect(text.split("\r\n")[1]).toBe("'+1,'=HYPERLINK(1),,'@SUM(A1),,,'-2,");
});

let room: Awaited<ReturnType<typeof openDesk>>;
beforeEach(async () => void (room = await openDesk()));
afterEach(() => room.close());
async function table(rows: readonly string[]) {
  const path = join(room.folder, "terms.csv");
  await writeFile(path, `${rows.join("\n")}\n`);
  return [path];
}

test("a preview says what a table would do and writes nothing; the import does it in one transaction", async () => {
  const { id } = await room.handlers.addTermSet({
    draft: {
      ...{ label: "Nationalists", note: null, onlyByName: false },
      terms: [{ text: "Kuomintang", language: "zh-Latn", source: "Wade-Giles" }, { text: "KMT" }],
    },
  });
  const tickets = await table([
    "Set,Term,Language,Source,From,To,Colour",
    "nationalists,kuomintang,zh-Latn,A dictionary,,,red",
    "Nationalists,국민당,ko,Korean press,1919,,",
    "Nationalists,KMT,,,,,",
    "Lamp glass,lamp glass,en,,,,",
    "Lamp glass,Lamp  Glass,en,,,,",
    ",orphan,,,,,",
    "Lamp glass,???,,,,,",
    "Lamp glass,등피,Klingonisch,,soon,,",
  ]);
  const head = room.open.store.head();
  const seen = await room.handlers.previewTermSets({ tickets });
  expect(room.open.store.head()).toBe(head);
  const term = { text: "국민당", language: "ko", source: "Korean press", used: "1919/.." };
  const here = { text: "Kuomintang", language: "zh-Latn", source: "Wade-Giles" };
  const there = { text: "kuomintang", language: "zh-Latn", source: "A dictionary" };
  expect(seen.sets).toMatchObject([
    {
      place: "row 2",
      label: "Nationalists",
      fate: "more",
      adds: [term],
      differs: [{ place: "row 2", here, there }],
    },
    {
      place: "row 5",
      label: "Lamp glass",
      fate: "new",
      adds: [{ text: "lamp glass" }, { text: "등피", language: null }],
    },
  ]);
  expect(seen.warnings.map(({ source, message }) => `${source}: ${message}`)).toEqual([
    "terms.csv: column “Colour” left out: it is none that a table of terms has",
    "terms.csv: row 7: no set is named; left out",
    "terms.csv: row 8: “???” has no letter or digit to search for; left out",
    "terms.csv: row 9: “soon” is no time that can be read; the term is kept without it",
    "terms.csv: row 9: “Klingonisch” is no code of a language; the term is kept without it",
    "terms.csv: row 6: “Lamp Glass” stands in the set above already; left out",
  ]);
  expect(seen.warnings.every(({ says }) => says !== undefined)).toBe(true);
  const done = await room.handlers.importTermSets({ tickets });
  expect(done.changed.map(({ id: one, before, now }) => [one === id, before, now])).toEqual([
    [false, 0, 1],
    [true, 1, 2],
  ]);
  const again = await room.handlers.importTermSets({ tickets });
  expect([again.changed, again.sets.map(({ fate }) => fate)]).toEqual([[], ["same", "same"]]);
  const { text } = await room.handlers.exportTermSets({ ids: [id] });
  expect(text).toBe(
    "set,term,language,source,from,to,note,only by name\r\nNationalists,Kuomintang,zh-Latn,Wade-Giles,,,,\r\nNationalists,KMT,,,,,,\r\nNationalists,국민당,ko,Korean press,1919,,,\r\n",
  );
});

test("a file that is no table of terms is refused by its name", async () => {
  const tickets = await table(["form,script", "Stalin,Latn"]);
  await expect(room.handlers.importTermSets({ tickets })).rejects.toMatchObject({
    code: "import.no-terms",
  });
  expect(await readFile(tickets[0]!, "utf8")).toContain("Stalin");
});
