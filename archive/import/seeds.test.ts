import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { applyProposals } from "./apply-proposals";
import type { Draft } from "./draft";
import { readSource } from "./read-source";

const corpus = process.env["CARREL_CORPUS"];
const seed = (name: string) => readFileSync(join(corpus ?? "", "seeds", name), "utf8");
const FILES = {
  essay: "000_e89f734f10a3b9ba.txt",
  page: "001_33bd682125e443f7.txt",
  second: "002_5f2afe09a9ce8007.txt",
} as const;

async function imported(text: string, name: string): Promise<Draft> {
  const reading = await readSource({ name, text, charset: "UTF-8" });
  expect(reading.words.in).toBe(reading.words.kept + reading.words.reported);
  const [draft] = reading.drafts;
  if (draft === undefined) throw new Error("nothing was read");
  return applyProposals(draft, "confident");
}

/** Names, places and dates of the seeds, and others of the same kind. */
const CHANGES: readonly (readonly [string, string])[] = [
  ["Kim Il Sung", "Pak Chun Ho"],
  ["Mao Zedong", "Lin Guowei"],
  ["Klement Gottwald", "Tomas Havranek"],
  ["Gottwald", "Havranek"],
  ["Filippov", "Sidorenko"],
  ["FILIPPOV", "SIDORENKO"],
  ["Molotov", "Orlovski"],
  ["Gromyko", "Baranov"],
  ["Stalin", "Petrenko"],
  ["Truman", "Whitfield"],
  ["hanngill", "seabird"],
  ["Prague", "Warsaw"],
  ["Korean", "Bolivian"],
  ["Korea", "Bolivia"],
  ["27 August 1950", "3 March 1932"],
  ["October 26, 1949", "May 9, 1931"],
  ["October 21st", "May 2nd"],
  ["2016. 11. 18. 21:15", "2009. 4. 2. 08:40"],
  ["연구하는 인생", "바다의 하루"],
];
const changed = (text: string) =>
  CHANGES.reduce((words, [from, to]) => words.replaceAll(from, to), text);
const same = (text: string) => text;
const agents = (draft: Draft | undefined) =>
  draft?.agents.map(({ name, role }) => `${role} ${name}`);
const dates = (draft: Draft | undefined) =>
  draft?.dates.map(({ edtf, role }) => `${role} ${edtf ?? ""}`);
const marked = (draft: Draft | undefined, kind: string) => {
  const text = draft?.texts[0];
  return (text?.marks ?? [])
    .filter((mark) => mark.kind === kind)
    .map(({ start, end, label }) => ({ words: text?.text.slice(start, end), label }));
};

const without = "set CARREL_CORPUS to read the seeds";
describe.each([
  ["as it is", same],
  ["with other names, places and dates", changed],
])(`a seed %s${corpus === undefined ? ` (${without})` : ""}`, (_, change) => {
  test.skipIf(corpus === undefined)("the first is one essay with a lacuna", async () => {
    const essay = await imported(change(seed(FILES.essay)), "000.txt");
    expect(essay).toMatchObject({ level: "item", genre: "essay", languages: ["en"], children: [] });
    expect(essay.title).toBe(change("Motivations For Usa And Ussr Entry Into The Korean War"));
    expect(agents(essay)).toEqual(
      expect.arrayContaining(
        ["Stalin", "Truman", "Kim Il Sung"].map((name) => `mentioned ${change(name)}`),
      ),
    );
    const lacunae = essay.proposals.filter(({ kind }) => kind === "lacuna");
    expect(
      lacunae.map(({ evidence }) => evidence.text.endsWith("probably being the most")),
    ).toEqual([true]);
  });

  test.skipIf(corpus === undefined)(
    "the second is a page that becomes a file of three items",
    async () => {
      const page = await imported(change(seed(FILES.page)), "001.txt");
      expect(page).toMatchObject({
        level: "file",
        genre: "web-page",
        title: change("Origin of the Korean War 1950"),
      });
      expect(agents(page)).toEqual([`author ${change("hanngill")}`]);
      expect(dates(page)).toEqual([`published ${change === same ? "2016-11-18" : "2009-04-02"}`]);
      expect(marked(page, "clutter").map(({ label }) => label)).toEqual([
        "category line",
        "related posts",
      ]);
      const [commentary, letter, cable] = page.children;
      expect(page.children.map(({ level }) => level)).toEqual(["item", "item", "item"]);
      expect(commentary).toMatchObject({
        languages: ["en"],
        genre: "essay",
        classification: null,
        dates: [],
      });
      expect(commentary?.texts[0]?.text).toMatch(/\(1\)[\s\S]*\(4\)/);
      expect(letter).toMatchObject({
        genre: "letter",
        classification: "Top Secret",
        languages: ["en", "ko"],
      });
      expect(dates(letter)).toEqual([`created ${change === same ? "1950-08-27" : "1932-03-03"}`]);
      expect(agents(letter)).toEqual([
        `recipient ${change("Gottwald")}`,
        `transmitter ${change("Prague")}, Soviet Ambassador`,
        `signatory ${change("FILIPPOV")}`,
      ]);
      expect(marked(letter, "gloss").map(({ label }) => label)).toEqual(["ko", "ko", "ko", "ko"]);
      expect(marked(letter, "note")).toMatchObject([{ words: "[1]" }, { words: "[2]" }]);
      expect(cable).toMatchObject({
        genre: "cable",
        classification: "Top Secret",
        languages: ["en"],
      });
      expect(dates(cable)).toEqual(
        change === same
          ? ["created 1949-10-26", "answered 1949-10-21"]
          : ["created 1931-05-09", "answered 1931-05-02"],
      );
      expect(agents(cable)).toEqual(
        [
          "author Filippov",
          "recipient Mao Zedong",
          "drafter Molotov",
          "signatory Filippov",
          "transmitter Gromyko",
        ].map(change),
      );
    },
  );

  test.skipIf(corpus === undefined)("the parts' places point into the file as it was", async () => {
    const source = change(seed(FILES.page));
    const page = await imported(source, "001.txt");
    const starts = page.children.map(({ span }) => source.slice(...(span ?? [0, 0])).slice(0, 10));
    expect(starts).toEqual(["Letter of ", "Document 1", "Document 2"]);
  });

  test.skipIf(corpus === undefined)(
    "the third is one essay, everything from the comment form on is clutter",
    async () => {
      const essay = await imported(change(seed(FILES.second)), "002.txt");
      expect(essay).toMatchObject({
        level: "item",
        genre: "essay",
        languages: ["en"],
        children: [],
      });
      expect(essay.title).toBe(change("The US and Soviet policies towards Korea"));
      const [form, ...others] = marked(essay, "clutter");
      expect(others).toEqual([]);
      expect(form?.words).toMatch(/^Leave a Reply[\s\S]*Connecting to %s$/);
    },
  );
});
