import { expect, test } from "vitest";
import { everything, formatRoute, parseRoute, type Route } from "../../routes/route";
import {
  clauseState,
  facetState,
  replaceWord,
  requireAll,
  withFacet,
  withClause,
} from "./narrowing";
import { binsOf, countWithin, formatSpan, parseSpan } from "./years";

test("a place survives the address: back, forward and reload keep it", () => {
  const routes: readonly Route[] = [
    {
      screen: "library",
      query: {
        ...everything,
        text: "lamp +glass 서문하",
        type: ["letter"],
        notLanguage: ["ko"],
        date: "1907/1908",
        names: false,
      },
      chosen: "rec-01jd000000000000z000000006",
    },
    {
      screen: "item",
      id: "rec-01jd000000000000z000000006",
      query: { ...everything, text: "a&b=c" },
      hit: 4,
      reading: "rec-01jd000000000000z000000006.t2",
    },
    { screen: "packet" },
  ];
  for (const route of routes) expect(parseRoute(`#${formatRoute(route)}`)).toEqual(route);
});

test("an address that means nothing leads to the library", () =>
  expect(parseRoute("#/item/../../etc").screen).toBe("library"));

test("a value is chosen or excluded, never both", () => {
  const chosen = withFacet(everything, "type", "letter", "chosen");
  const excluded = withFacet(chosen, "type", "letter", "excluded");
  expect([facetState(chosen, "type", "letter"), facetState(excluded, "type", "letter")]).toEqual([
    "chosen",
    "excluded",
  ]);
  expect(excluded.type).toEqual([]);
});

test("requiring all words leaves phrases whole and signs as they are", () =>
  expect(requireAll('lamp "forty cases" -draft +seo')).toBe('+lamp +"forty cases" -draft +seo'));

test("a better word takes the place of the one that found nothing", () =>
  expect(replaceWord("lmap glass", "lmap", "lamp")).toBe("lamp glass"));

test("a replaced word keeps its sign and its bracket", () => {
  expect(replaceWord("fog +(lmap OR -=lmap) lmaps", "lmap", "lamp")).toBe(
    "fog +(lamp OR -=lamp) lmaps",
  );
  expect(replaceWord("+lmap", "lmap", "lamp")).toBe("+lamp");
});

test("many years become bars of equal width that lose nothing", () => {
  const years = Array.from({ length: 400 }, (_, at) => ({
    year: 1600 + at,
    certain: 1,
    possible: 0,
  }));
  const bins = binsOf(years, years);
  expect(bins.length).toBeLessThanOrEqual(49);
  expect(bins.reduce((sum, bin) => sum + bin.certain, 0)).toBe(400);
});

test("a brushed span counts the certain and the possible apart", () => {
  const years = [
    { year: 1906, certain: 3, possible: 1 },
    { year: 1907, certain: 2, possible: 4 },
  ];
  expect(countWithin(years, { from: 1907, to: 1908 })).toEqual({ certain: 2, possible: 4 });
});

test("a span goes to EDTF and back, before year one too", () => {
  for (const span of [
    { from: 1907, to: 1908 },
    { from: -44, to: 14 },
  ])
    expect(parseSpan(formatSpan(span))).toEqual(span);
});

test("a clause is put into the words and taken out of them, not out of a phrase", () => {
  const text = '"say certain:no twice" lamp OR fog';
  const chosen = withClause(text, "certain:no", "chosen");
  expect(chosen).toBe('"say certain:no twice" lamp OR fog certain:no');
  expect(clauseState(text, "certain:no")).toBe("free");
  expect(clauseState(chosen, "certain:no")).toBe("chosen");
  const excluded = withClause(chosen, "certain:no", "excluded");
  expect(clauseState(excluded, "certain:no")).toBe("excluded");
  expect(withClause(excluded, "certain:no", "free")).toBe(text);
});
