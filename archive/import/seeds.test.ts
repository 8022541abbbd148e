import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { applyProposals } from "./apply-proposals";
import type { Draft } from "./draft";
import { readSource } from "./read-source";
import { seedCopy } from "./testing/seed-copies";
import type { SeedCopy } from "./testing/seed-copies";

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

const same = (text: string): string => text;
const AS_IT_IS: SeedCopy = { change: same, rename: same, day: same };
const COPIES = [1, 2, 3, 5, 8, 13, 21, 34].map(
  (number) => [`copy ${String(number)}`, seedCopy(number)] as const,
);
const without = "set CARREL_CORPUS to read the seeds";

describe.each([["as it is", AS_IT_IS] as const, ...COPIES])(
  `a seed, %s${corpus === undefined ? ` (${without})` : ""}`,
  (_, { change, rename, day }) => {
    test.skipIf(corpus === undefined)("the first is one essay with a lacuna", async () => {
      const essay = await imported(change(seed(FILES.essay)), "000.txt");
      expect(essay).toMatchObject({
        level: "item",
        title: rename("Motivations For Usa And Ussr Entry Into The Korean War"),
        genre: "essay",
        languages: ["en"],
        dates: [],
        children: [],
      });
      expect(agents(essay)).toEqual(
        expect.arrayContaining(
          ["Stalin", "Truman", "Kim Il Sung"].map((name) => `mentioned ${rename(name)}`),
        ),
      );
      const lacunae = essay.proposals.filter(({ kind }) => kind === "lacuna");
      expect(
        lacunae.map(({ evidence }) => evidence.text.endsWith("probably being the most")),
      ).toEqual([true]);
      const text = essay.texts[0]?.text ?? "";
      const [gap] = essay.texts[0]?.marks.filter(({ kind }) => kind === "gap") ?? [];
      expect(text.slice(gap?.end)).toMatch(/^\n\nThis recommendation led/);
    });

    test.skipIf(corpus === undefined)("the second is a page, a file of three items", async () => {
      const page = await imported(change(seed(FILES.page)), "001.txt");
      expect(page).toMatchObject({
        level: "file",
        genre: "web-page",
        title: rename("Origin of the Korean War 1950"),
      });
      expect(agents(page)).toEqual([`author ${rename("hanngill")}`]);
      expect(dates(page)).toEqual([`published ${day("2016-11-18")}`]);
      expect(page.dates[0]?.display).toBe(rename("2016. 11. 18. 21:15"));
      expect(marked(page, "clutter").map(({ label }) => label)).toEqual([
        "category line",
        "related posts",
      ]);
      expect(page.children.map(({ level }) => level)).toEqual(["item", "item", "item"]);
    });

    test.skipIf(corpus === undefined)("its commentary is an essay without parties", async () => {
      const { children } = await imported(change(seed(FILES.page)), "001.txt");
      const [commentary] = children;
      expect(commentary).toMatchObject({
        title: rename("Letter of Stalin to Klement Gottwald and Origin of the Korean War"),
        languages: ["en"],
        genre: "essay",
        classification: null,
        dates: [],
      });
      expect(agents(commentary)?.filter((one) => !one.startsWith("mentioned"))).toEqual([]);
      expect(commentary?.texts[0]?.text).toMatch(/\(1\)[\s\S]*\(4\)/);
    });

    test.skipIf(corpus === undefined)("its first document is a letter with glosses", async () => {
      const [, letter] = (await imported(change(seed(FILES.page)), "001.txt")).children;
      expect(letter).toMatchObject({
        genre: "letter",
        classification: "Top Secret",
        languages: ["en", "ko"],
      });
      expect(letter?.title).toBe(rename("Document 1: FILIPPOV to Gottwald"));
      expect(dates(letter)).toEqual([`created ${day("1950-08-27")}`]);
      expect(agents(letter)).toEqual([
        `recipient ${rename("Gottwald")}`,
        `transmitter ${rename("Prague, Soviet Ambassador")}`,
        `signatory ${rename("FILIPPOV")}`,
      ]);
      expect(marked(letter, "gloss").map(({ label }) => label)).toEqual(["ko", "ko", "ko", "ko"]);
      expect(marked(letter, "note")).toMatchObject([{ words: "[1]" }, { words: "[2]" }]);
    });

    test.skipIf(corpus === undefined)("its second document is a cable", async () => {
      const [, , cable] = (await imported(change(seed(FILES.page)), "001.txt")).children;
      expect(cable).toMatchObject({
        genre: "cable",
        classification: "Top Secret",
        languages: ["en"],
      });
      expect(cable?.title).toMatch(/^Document 2/);
      expect(dates(cable)).toEqual([
        `created ${day("1949-10-26")}`,
        `answered ${day("1949-10-21")}`,
      ]);
      expect(agents(cable)).toEqual(
        [
          "author Filippov",
          "recipient Mao Zedong",
          "drafter Molotov",
          "signatory Filippov",
          "transmitter Gromyko",
        ].map(rename),
      );
    });

    test.skipIf(corpus === undefined)(
      "the parts' places point into the file as it was",
      async () => {
        const source = change(seed(FILES.page));
        const page = await imported(source, "001.txt");
        const starts = page.children.map(({ span }) =>
          source.slice(...(span ?? [0, 0])).slice(0, 10),
        );
        expect(starts).toEqual(["Letter of ", "Document 1", "Document 2"]);
      },
    );

    test.skipIf(corpus === undefined)(
      "the third is one essay, everything from the comment form on is clutter",
      async () => {
        const essay = await imported(change(seed(FILES.second)), "002.txt");
        expect(essay).toMatchObject({
          level: "item",
          title: rename("The US and Soviet policies towards Korea"),
          genre: "essay",
          languages: ["en"],
          dates: [],
          children: [],
        });
        const [form, ...others] = marked(essay, "clutter");
        expect(others).toEqual([]);
        expect(form?.words).toMatch(/^Leave a Reply[\s\S]*Connecting to %s$/);
      },
    );
  },
);
