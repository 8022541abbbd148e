import { describe, expect, test } from "vitest";
import { parseQuery } from "../query/parse-query";
import { queryNames } from "../query/query-names";
import { createEngine } from "./index";
import { memoryPostings } from "./testing/memory-postings";

const TEXTS = {
  1: "The keeper's lamps went out; the harbour-master reported it on 1904-11-03 under PE/HO 2/14/7.",
  2: "Кореспондент Филиппова писал о товарищах из Владивостока. Ёлка.",
  3: "국민당은 한국의 항구에서 등대를 지켰다. 배가 왔다.",
  4: "中華民國政府公報、上海の港でガスを。人",
  5: "A naïve report by Œrsted, the Com-\nmunist of Łódź, and the U.S.S.R. envoy to Türkiye.",
  6: "Co-operation of the re-\nvolution² and café owners; the quick brown fox.",
  7: "Η Ελλάδα και η θάλασσα. שָׁלוֹם לעולם. السَّلامُ عليكم.",
  8: "ประเทศไทย rear-admiral Wŏnsan, ＦＵＬＬ ｗｉｄｔｈ, don’t.",
};

const engine = createEngine({ postings: memoryPostings(), fields: [{ id: "text", boost: 1 }] });
for (const [document, text] of Object.entries(TEXTS)) engine.add(Number(document), { text });

const find = (query: string) =>
  engine
    .search(parseQuery(query, queryNames(["text"])), {
      limit: 50,
      offset: 0,
      allow: null,
      names: true,
    })
    .top.map(({ doc }) => doc)
    .sort((a, b) => a - b);

describe("words are found in every script", () => {
  test.each([
    ["Korean without its particle", "국민당", [3]],
    ["Korean with another particle", "+항구", [3]],
    ["Korean of two syllables", "한국", [3]],
    ["one Korean syllable", "배", [3]],
    ["Korean inside a longer word", "등대", [3]],
    ["Han inside a run", "民國", [4]],
    ["three Han characters in a row", "華民國", [4]],
    ["Han in another order is another word", "國民", []],
    ["one Han character", "人", [4]],
    ["the last Han character before kana", "海", [4]],
    ["kana at half width", "ｶﾞｽ", [4]],
    ["Cyrillic, inflected", "товарищи", [2]],
    ["a Cyrillic name in another case", "Филиппову", [2]],
    ["Cyrillic without its two dots", "елка", [2]],
    ["Latin without diacritics", "naive", [5]],
    ["Latin with diacritics that the text lacks", "repórt", [1, 5]],
    ["a ligature typed apart", "oersted", [5]],
    ["a letter with a stroke", "lodz", [5]],
    ["a dotted and an undotted i", "TURKIYE", [5]],
    ["a word broken at the end of a line", "communist", [5]],
    ["a word with a footnote mark, broken", "revolution", [6]],
    ["initials with points", "USSR", [5]],
    ["initials as written", "U.S.S.R.", [5]],
    ["a possessive by its word", "keeper", [1]],
    ["a contraction with the other apostrophe", "don't", [8]],
    ["a hyphenated word as written", "rear-admiral", [8]],
    ["a hyphenated word by its part", "admiral", [8]],
    ["a hyphenated word whose parts stand apart", "admiral-rear", []],
    ["a hyphenated word without hyphen in the text", "com-munist", [5]],
    ["an ISO date as written", "1904-11-03", [1]],
    ["an ISO date by its month", "1904-11", [1]],
    ["another ISO date of the same parts", "1904-03-11", []],
    ["a reference code", "PE/HO 2/14/7", [1]],
    ["full width letters", "full", [8]],
    ["Greek without accents", "ελλαδα", [7]],
    ["Hebrew without points", "שלום", [7]],
    ["Arabic without vowel marks", "السلام", [7]],
    ["Thai inside a run", "ไทย", [8]],
    ["a romanised name without its breve", "wonsan", [8]],
    ["a required stop word empties nothing", "+the +naive", [5]],
    ["only stop words find them", "the", [1, 5, 6]],
    ["an exact form finds no other", "=lamp", []],
    ["an exact form finds itself", "=lamps", [1]],
    ["a phrase with stop words", '"the quick brown fox"', [6]],
    ["a phrase in Korean", '"국민당은 한국의"', [3]],
    ["a phrase across scripts", '"ประเทศไทย rear"', [8]],
    ["a wildcard with diacritics", "naï*", [5]],
    ["a near spelling", "harbuor~1", [1]],
    ["a sign that is nothing", "…", [1, 2, 3, 4, 5, 6, 7, 8]],
  ])("%s: %s", (_, query, expected) => expect(find(query)).toEqual(expected));
});
