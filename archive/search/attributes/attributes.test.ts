import { describe, expect, test } from "vitest";
import { documentsOf, type Bits } from "../engine/bits";
import { createAttributes, type AttributeValues } from "./attributes";
import type { Choices } from "./choices";

const document = (id: string, more: Partial<AttributeValues> = {}): AttributeValues => ({
  id,
  parent: null,
  level: "item",
  type: "letter",
  languages: ["en"],
  classification: null,
  dates: [],
  has: [],
  ...more,
});
const docs = (bits: Bits | null) => bits && [...documentsOf(bits)];
const nothing: Choices = {
  level: [],
  type: [],
  language: [],
  classification: [],
  date: null,
  within: null,
  not: { type: [], language: [] },
};

/** The harbour office: fonds 1, series 2, items 3 to 6. */
function harbour() {
  const attributes = createAttributes();
  attributes.add(3, document("c", { parent: "b", dates: ["1904-11-03"], has: ["facsimile"] }));
  attributes.add(
    4,
    document("d", { parent: "b", type: "telegram", languages: ["ko", "en"], dates: ["1904/1906"] }),
  );
  attributes.add(
    5,
    document("e", {
      parent: "b",
      type: "report",
      languages: ["en-GB"],
      classification: "Secret",
      dates: ["190X", "1911-05-02"],
    }),
  );
  attributes.add(6, document("f", { parent: "a", type: null, languages: ["ru"] }));
  attributes.add(1, document("a", { level: "fonds", type: null, languages: [], dates: ["../.."] }));
  attributes.add(2, document("b", { level: "series", type: null, languages: [], parent: "a" }));
  return attributes;
}

describe("attributes in a query", () => {
  test.each([
    ["type", "letter", [3]],
    ["type", "LETTER, telegram", [3, 4]],
    ["type", "tele*", [4]],
    ["lang", "en", [3, 4, 5]],
    ["lang", "en-gb", [5]],
    ["lang", "korean", [4]],
    ["lang", "러시아어", [6]],
    ["level", "series", [2]],
    ["class", "secret", [5]],
    ["has", "facsimile", [3]],
    ["id", "d", [4]],
    ["id", "nobody", []],
    ["type", "minutes", []],
  ])("%s:%s", (attribute, value, found) =>
    expect(docs(harbour().select(attribute, value))).toEqual(found),
  );

  test("an unknown attribute and a date that is none select nothing that could be said", () => {
    expect(harbour().select("colour", "red")).toBeNull();
    expect(harbour().select("date", "yesterday")).toBeNull();
    expect(harbour().select("date", "[1906 TO 1904]")).toBeNull();
  });
});

describe("dates", () => {
  const told = (range: string) => {
    const found = harbour().selectDates(range);
    return (
      found && {
        certain: docs(found.certain),
        possible: docs(found.possible),
        undated: docs(found.undated),
      }
    );
  };

  test.each([
    ["1904", [3], [4, 5]],
    ["1904-11", [3], [4, 5]],
    ["1904-11-03", [3], [4, 5]],
    ["1904-11-04", [], [4, 5]],
    ["[1904-01 TO 1906]", [3, 4], [5]],
    ["1904/1906", [3, 4], [5]],
    ["1911", [5], []],
    ["[* TO 1903]", [], [5]],
    ["[1910 TO *]", [5], []],
    ["1904.11.3", [3], [4, 5]],
  ])("%s: certain %j, possible %j, the undated apart", (range, certain, possible) =>
    expect(told(range)).toEqual({ certain, possible, undated: [1, 2, 6] }),
  );

  test("a query finds the possible with the certain", () =>
    expect(docs(harbour().select("date", "1904"))).toEqual([3, 4, 5]));
});

describe("narrowing", () => {
  test.each<[string, Partial<Choices>, number[]]>([
    ["nothing chosen keeps everything", {}, [1, 2, 3, 4, 5, 6]],
    ["values of one facet are alternatives", { type: ["letter", "report"] }, [3, 5]],
    ["facets narrow one another", { type: ["letter", "telegram"], language: ["ko"] }, [4]],
    ["a facet's value is taken as it stands", { language: ["en"] }, [3, 4]],
    ["a unit narrows to what is beneath it, and itself", { within: "b" }, [2, 3, 4, 5]],
    ["an unknown unit holds nothing", { within: "nobody" }, []],
    [
      "excluded values are left out",
      { within: "b", not: { type: ["letter"], language: ["en-GB"] } },
      [2, 4],
    ],
    ["a date keeps what may lie within it", { date: "1911-05" }, [5]],
    ["a date that cannot be read narrows nothing", { date: "yesterday" }, [1, 2, 3, 4, 5, 6]],
  ])("%s", (_rule, choices, kept) =>
    expect(docs(harbour().narrow({ ...nothing, ...choices }))).toEqual(kept),
  );

  test("a removed document is nowhere, and its unit goes on under its new number", () => {
    const attributes = harbour();
    attributes.remove(3);
    attributes.add(99, document("c", { parent: "a" }));
    expect(docs(attributes.all())).toEqual([1, 2, 4, 5, 6, 99]);
    expect(docs(attributes.select("type", "letter"))).toEqual([99]);
    expect(docs(attributes.within("b"))).toEqual([2, 4, 5]);
    expect(docs(attributes.select("id", "c"))).toEqual([99]);
    expect(docs(attributes.select("date", "1904-11-03"))).toEqual([4, 5]);
  });

  test("units that stand in a circle are in nobody's tree, and nothing hangs", () => {
    const attributes = createAttributes();
    attributes.add(1, document("a", { parent: "b" }));
    attributes.add(2, document("b", { parent: "a" }));
    attributes.add(3, document("c"));
    expect(docs(attributes.within("c"))).toEqual([3]);
  });
});

describe("facets and years", () => {
  const all = Uint32Array.from([1, 2, 3, 4, 5, 6]);

  test("values with their counts, most frequent first", () =>
    expect(harbour().facets(all)).toMatchObject({
      level: [
        { value: "item", count: 4 },
        { value: "fonds", count: 1 },
        { value: "series", count: 1 },
      ],
      type: [
        { value: "letter", count: 1 },
        { value: "report", count: 1 },
        { value: "telegram", count: 1 },
      ],
      language: [
        { value: "en", count: 2 },
        { value: "en-GB", count: 1 },
        { value: "ko", count: 1 },
        { value: "ru", count: 1 },
      ],
      classification: [{ value: "Secret", count: 1 }],
      has: [{ value: "facsimile", count: 1 }],
    }));

  test("only the matches count", () =>
    expect(harbour().facets(Uint32Array.of(4)).language).toEqual([
      { value: "en", count: 1 },
      { value: "ko", count: 1 },
    ]));

  test("certain and possible documents by year; the undated apart", () => {
    const attributes = harbour();
    expect(attributes.years(Uint32Array.of(3, 4, 6))).toEqual([
      { year: 1904, certain: 1, possible: 1 },
      { year: 1905, certain: 0, possible: 1 },
      { year: 1906, certain: 0, possible: 1 },
    ]);
    expect(attributes.undated(all)).toBe(3);
    expect(attributes.years(Uint32Array.of(1, 2))).toEqual([]);
  });

  test("a range of centuries or without an end is drawn where other dates are", () => {
    const attributes = createAttributes();
    attributes.add(1, document("a", { dates: ["1950"] }));
    attributes.add(2, document("b", { dates: ["1XXX"] }));
    attributes.add(3, document("c", { dates: ["1950-06/.."] }));
    attributes.add(4, document("d", { dates: ["../1700"] }));
    attributes.add(5, document("e", { dates: ["1951-07"] }));
    expect(attributes.years(Uint32Array.of(1, 2, 3, 4, 5))).toEqual([
      { year: 1950, certain: 1, possible: 3 },
      { year: 1951, certain: 1, possible: 2 },
    ]);
    expect(attributes.years(Uint32Array.of(4))).toEqual([{ year: 1700, certain: 0, possible: 1 }]);
  });
});
