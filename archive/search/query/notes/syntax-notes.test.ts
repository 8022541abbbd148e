import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseQuery } from "../parse-query";
import { queryNames } from "../query-names";
import { syntaxNotes } from "./syntax-notes";

const names = queryNames(["title", "agent", "ref", "note", "text"]);
const notes = (text: string) => syntaxNotes(parseQuery(text, names), names);

describe("each kind of note names its place and mends the query", () => {
  test.each([
    ["quote-alone", '"lamp glass', '"', '"lamp glass"'],
    ["quote-alone", "title:“pilot boat", "“", "title:“pilot boat”"],
    ["quote-alone", '"lamp +glass', '"', "lamp +glass"],
    ["quote-alone", 'lamp" glass', '"', "lamp glass"],
    ["bracket-alone", "(lamp OR light", "(", "(lamp OR light)"],
    ["bracket-alone", "lamp +(glass light", "(", "lamp +(glass light)"],
    ["bracket-alone", "lamp) glass", ")", "lamp glass"],
    ["bracket-alone", "lamp ()", "()", "lamp"],
    ["unknown-name", "autor:stalin", "autor", "author:stalin"],
    ["unknown-name", "lamp +tilte:fog", "tilte", "lamp +title:fog"],
    ["unknown-name", "Langage:ko", "Langage", "language:ko"],
    ["name-blank", "title: lamp", "title:", "title:lamp"],
    ["name-blank", "lamp date:", "date:", "lamp"],
    ["operator-word", "lamp AND light", "AND", "+lamp +light"],
    ["operator-word", "lamp && light && fog", "&&", "+lamp +light +fog"],
    ["operator-word", "lamp NOT light", "NOT", "lamp -light"],
    ["operator-word", "lamp AND NOT light", "AND", "+lamp -light"],
    ["operator-word", "lamp NOT (draft copy)", "NOT", "lamp -(draft copy)"],
    ["operator-word", "fog NOT lamp OR light", "NOT", "fog -(lamp OR light)"],
    ["operator-word", "NOT lamp AND light", "NOT", "-lamp +light"],
    ["operator-word", "lamp || light", "||", "lamp OR light"],
    ["operator-word", "fog (lamp AND light)", "AND", "fog (+lamp +light)"],
    ["operator-word", "등불 AND 유리", "AND", "+등불 +유리"],
    ["or-alone", "OR lamp", "OR", "lamp"],
    ["or-alone", "lamp OR", "OR", "lamp"],
    ["date-unread", "lamp date:yesterday", "date:yesterday", "lamp"],
    ["date-unread", 'date:"27 August 1950"', 'date:"27 August 1950"', "date:1950-08-27"],
    ["date-unread", "-date:summer1950", "-date:summer1950", "-date:1950"],
    ["date-unread", "date:[1906 TO 1904]", "date:[1906 TO 1904]", "date:[1904 TO 1906]"],
    ["value-unknown", "has:facsimle lamp", "has:facsimle", "has:facsimile lamp"],
    ["value-unknown", "-level:itme", "-level:itme", "-level:item"],
    ["value-unknown", "lamp certain:maybe", "certain:maybe", "lamp"],
    ["fuzzy-wide", "colour~9 lamp", "~9", "colour~2 lamp"],
    ["fuzzy-wide", "+colour~4^2", "~4", "+colour~2^2"],
    ["fuzzy-bare", "colour~", "~", "colour~1"],
    ["boost-bare", "lamp^ fog", "^", "lamp fog"],
    ["double-sign", "--lamp", "--", "-lamp"],
    ["star-alone", "lamp *", "*", "lamp"],
    ["sign-alone", "lamp + glass", "+", "lamp +glass"],
    ["sign-alone", "lamp - glass", "-", "lamp glass"],
    ["sign-alone", "lamp ~1", "~1", "lamp"],
    ["sign-alone", "?! lamp", "?!", "lamp"],
  ])("%s: %s", (code, text, place, suggestion) => {
    const found = notes(text);
    expect(found.map((one) => one.code)).toEqual([code]);
    expect(text.slice(...found[0]!.at)).toBe(place);
    expect(found[0]!.suggestion).toBe(suggestion);
  });

  test.each([
    ["set:nationlists lamp", 'set:"Nationalists" lamp'],
    ['+set:"LAMP GLAS"^2', '+set:"Lamp glass"^2'],
    ["fog -set:lamp", 'fog -set:"Lamp glass"'],
    ["fog set:harbour", "fog"],
    ["set:x (set:nationalist OR fog)", '(set:"Nationalists" OR fog)'],
  ])("value-unknown: %s, where there are two term sets", (text, suggestion) => {
    const query = parseQuery(text, names);
    const [note, ...others] = syntaxNotes(query, names, ["Nationalists", "Lamp glass"]);
    expect(others).toEqual([]);
    expect(note).toMatchObject({ code: "value-unknown", suggestion });
  });

  test("a term set that there is, in any case, has no note; nor has any where nobody says which there are", () => {
    const query = parseQuery('set:"lamp GLASS"', names);
    expect(syntaxNotes(query, names, ["Lamp glass"])).toEqual([]);
    expect(syntaxNotes(query, names)).toEqual([]);
    expect(syntaxNotes(query, names, [])).toHaveLength(1);
  });

  test("what is longer than can be read is cut where reading ended", () => {
    const text = "word ".repeat(130).trim();
    const [note, ...others] = notes(text);
    expect(others).toEqual([]);
    expect(note).toMatchObject({ code: "too-long", suggestion: "word ".repeat(128).trim() });
  });

  test("a sign that is all there is has no suggestion", () =>
    expect(notes("*")).toEqual([{ code: "star-alone", at: [0, 1], suggestion: null }]));

  test("all places of one kind are mended at once", () =>
    expect(notes("autor:a tilte:b (c")).toMatchObject([
      { code: "unknown-name", at: [0, 5], suggestion: "author:a title:b (c" },
      { code: "bracket-alone", suggestion: "autor:a tilte:b (c)" },
    ]));
});

describe("what works, and what is text like other text, has no note", () => {
  test.each([
    'lamp +glass -fog title:"pilot boat"~5^2 =lamps colour~2 light* (a OR b)^2',
    "date:1950 date:[* TO 1950] date:190X level:item has:facsimile,notes has:tele* certain:no",
    "Re:Zero 12:30 https://example.org/a?b=c C:\\ships f.558",
    "5'10\" tall f(x) 1) 2) :)",
    "C++ AT&T rock-and-roll and not or",
    "THE LAMP AND THE GLASS STOP",
    "PE/HO 2/14/7 1904-11-03 #12",
    '\\"lamp \\(glass \\*',
    "type:minutes class:secret lang:xx from:nobody id:rec-1",
    "",
  ])("%s", (text) => expect(notes(text)).toEqual([]));
});

const parts = [
  ...'"()“”+-~^*:='.split(""),
  ...[
    " ",
    " ",
    " OR ",
    " AND ",
    "NOT ",
    "&& ",
    "||",
    "date:",
    "title:",
    "autor:",
    "has:",
    "level:",
  ],
  ...["lamp", "glass", "~9", "1950", "한", "e\u0301", "\\", "'", "[1950 TO 1949]", "\ud800"],
];
const naughty = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.array(fc.constantFrom(...parts), { maxLength: 30 }).map((some) => some.join("")),
);

test("a suggestion, read again, gives no note of its kind; places lie within the text and hold something", () => {
  fc.assert(
    fc.property(naughty, (text) => {
      const found = notes(text);
      expect(new Set(found.map(({ code }) => code)).size).toBe(found.length);
      for (const { code, at, suggestion } of found) {
        expect(at[0]).toBeGreaterThanOrEqual(0);
        expect(at[1]).toBeGreaterThan(at[0]);
        expect(at[1]).toBeLessThanOrEqual(text.length);
        if (suggestion !== null)
          expect(notes(suggestion).map((one) => one.code)).not.toContain(code);
      }
    }),
    { numRuns: 5_000 },
  );
});

const timed = (text: string): number => {
  // The best of some: other work on the machine is none of ours.
  const times = [1, 2, 3, 4].map(() => {
    const before = performance.now();
    notes(text);
    return performance.now() - before;
  });
  return Math.min(...times);
};

test.each([...parts, "a b ", '"a ', "(a ", "autor:x ", "a AND ", "date:x ", "lamp~9 ", "-- "])(
  "10,000 characters of %j are read and noted in under 50 ms",
  (part) => {
    expect(timed(part.repeat(Math.floor(10_000 / part.length)))).toBeLessThan(50);
    // As many parts as are read: none of them is passed over.
    expect(timed(part.repeat(120))).toBeLessThan(50);
  },
);

test("of more dates than can be looked at in that time none is judged", () => {
  expect(notes("date:x ".repeat(8)).map(({ code }) => code)).toEqual(["date-unread"]);
  expect(notes("date:x ".repeat(9))).toEqual([]);
});
