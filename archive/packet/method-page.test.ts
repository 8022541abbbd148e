import { expect, test } from "vitest";
import { createFontShelf } from "../host/fonts";
import type { MethodSearch } from "../model/method-search";
import { Recipe } from "../model/packet";
import { issuePacket, type PacketContent } from "./index";
import { attachedTo } from "./testing/attached-files";
import { PENHALLOW_TO_SEO } from "./testing/harbour-letters";
import { hasPoppler, popplerOr, rawWordsOfPdf } from "./testing/poppler";
import { digestOf, samplePacket } from "./testing/sample-content";
import { checkStructure } from "./testing/structure-checker";

const shelf = createFontShelf(null);
const issue = async (content: PacketContent) => (await issuePacket(content, shelf)).bytes;
const plain = (words: string): string => words.replace(/\s+/gu, "");

const searched: MethodSearch = {
  when: "2026-05-03T09:41:00.000Z",
  query: '+lamp "lamp glass"~5 유리',
  narrowed: ["type Letter", "date 1907"],
  ran: "Searched for must have “lamp” (also lamps), “유리”.",
  ranLanguage: "en",
  found: 14,
  undated: 1,
  head: digestOf("log"),
  set: {
    id: "set-01jd0000000000000000000001" as NonNullable<MethodSearch["set"]>["id"],
    title: "Lamps, the first day",
    digest: digestOf("members"),
  },
};
const everything: MethodSearch = { ...searched, query: " ", narrowed: [], ran: "", set: null };
const telling = (language: "en" | "ko" = "en") =>
  samplePacket([PENHALLOW_TO_SEO], { language, method: [searched, everything] });

test.skipIf(!hasPoppler)(
  popplerOr("each search is told with its words, what ran, what was found, and the set's digest"),
  async () => {
    const words = plain(rawWordsOfPdf(await issue(telling())));
    for (const part of [
      "How this was searched",
      searched.query,
      "type Letter; date 1907",
      searched.ran,
      "14 documents, 1 undated",
      "3 May 2026, 09:41 UTC",
      digestOf("members"),
      "Lamps, the first day (set-01jd0000000000000000000001)",
      "2. Everything",
    ])
      expect(words).toContain(plain(part));
  },
);

test.skipIf(!hasPoppler)(popplerOr("it is told in Korean in a Korean packet"), async () => {
  const words = plain(rawWordsOfPdf(await issue(telling("ko"))));
  for (const part of ["검색한 과정", "14건, 날짜 없는 것 1건", "묶음의 다이제스트", "2. 전부"])
    expect(words).toContain(plain(part));
});

test.skipIf(!hasPoppler)(
  popplerOr("a search stands on one page, with its digest, whatever stands before it"),
  async () => {
    const searches = Array.from({ length: 20 }, (_, index) => ({
      ...searched,
      query: `lamp${String(index)}`,
      narrowed: new Array<string>((index * 5) % 13).fill("from somebody of the harbour office"),
    }));
    const content = samplePacket([PENHALLOW_TO_SEO], { language: "en", method: searches });
    const bytes = await issue(content);
    const heading = /^\d+\. lamp\d/gmu;
    const told = rawWordsOfPdf(bytes)
      .split("\f")
      .filter((words) => words.match(heading) !== null || words.includes("Digest of the set"));
    expect(told.length).toBeGreaterThan(2);
    for (const words of told)
      expect(words.match(/Digest of the set/gu)?.length).toBe(words.match(heading)?.length);
  },
);

test("its page has a whole structure, and its own recipe makes it again, byte for byte", async () => {
  const bytes = await issue(telling());
  expect((await checkStructure(bytes)).faults).toEqual([]);
  const recipe = (await attachedTo(bytes)).find(({ name }) => name === "recipe.json");
  const again = Recipe.parse(JSON.parse(new TextDecoder().decode(recipe?.data)));
  expect(again.method).toEqual([searched, everything]);
  expect(Buffer.compare(await issue({ ...telling(), recipe: again }), bytes)).toBe(0);
});

test("a packet that tells of none has no such page, and its recipe is written as before there were any", async () => {
  const bytes = await issue(samplePacket([PENHALLOW_TO_SEO]));
  const recipe = (await attachedTo(bytes)).find(({ name }) => name === "recipe.json");
  expect(new TextDecoder().decode(recipe?.data)).not.toContain("method");
  const { method: _, ...without } = telling().recipe;
  const same = await issue({ ...telling(), recipe: without });
  expect(Buffer.compare(same, bytes)).toBe(0);
});
