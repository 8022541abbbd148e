import fc from "fast-check";
import { expect, test } from "vitest";
import { Unit } from "../unit";
import { applyPatch } from "./apply-patch";
import { applySettings } from "./apply-settings";
import { fields } from "./registry";
import { anyUnit, letter } from "./testing/any-unit";

const set = (...settings: readonly (readonly [string, string])[]) =>
  applySettings(
    letter,
    settings.map(([field, value]) => ({ field, value })),
  );

test.each([
  ["title", "  The fog  ", { title: "The fog" }],
  ["genre", "", { genre: null }],
  [
    "date.received",
    "1950-08-29 | ca. Sept. 1950",
    {
      dates: [
        letter.dates[0],
        { edtf: "1950-08-29", display: "1950-08-29", role: "received", source: null },
        { edtf: "1950-09~", display: "ca. Sept. 1950", role: "received", source: null },
      ],
    },
  ],
  [
    "date",
    "the eve of St John = 1950-06-23",
    {
      dates: [{ edtf: "1950-06-23", display: "the eve of St John", role: "sent", source: null }],
    },
  ],
  [
    "date",
    "some time = ",
    { dates: [{ edtf: null, display: "some time", role: "sent", source: null }] },
  ],
  [
    "agent.recipient",
    "K. Gottwald | The Central Committee",
    {
      agents: [
        letter.agents[0],
        { id: letter.agents[1]?.id, name: "K. Gottwald", role: "recipient" },
        { id: null, name: "The Central Committee", role: "recipient" },
      ],
    },
  ],
  ["languages", "EN, ko zh-hant", { languages: ["en", "ko", "zh-Hant"] }],
  [
    "rights",
    "https://creativecommons.org/licenses/by-nc/3.0/de/",
    { rights: { statement: "cc-by-nc", note: null } },
  ],
  [
    "rights",
    "http://rightsstatements.org/page/NoC-US/1.0/?language=en",
    {
      rights: { statement: "no-copyright-united-states", note: null },
    },
  ],
  [
    "rights",
    "in-copyright: heirs unknown",
    { rights: { statement: "in-copyright", note: "heirs unknown" } },
  ],
  [
    "access",
    "embargoed:2030-01-01: personal data",
    {
      access: { restriction: "embargoed", until: "2030-01-01", why: "personal data" },
    },
  ],
  ["access", "", { access: { restriction: "open", until: null, why: null } }],
  ["level", "part", { level: "part" }],
  ["arrangement", "By correspondent.", { elements: { arrangement: "By correspondent." } }],
  [
    "title.certainty",
    "probable",
    { claims: { title: { source: null, ref: null, certainty: "probable" } } },
  ],
  ["date.sent.source", "postmark", { dates: [{ ...letter.dates[0], source: "postmark" }] }],
  [
    "date.sent.certainty",
    "possible",
    { dates: [{ ...letter.dates[0], certainty: "possible", edtf: "1950-08-27?" }] },
  ],
] as const)("%s=%s", (field, value, expected) => {
  const now = set([field, value]);
  expect(now).toEqual({ ...letter, ...expected });
  expect(Unit.safeParse(now).success).toBe(true);
});

test.each([
  ["title", " ", "field.required"],
  ["date", "31 June 1950", "field.no-date"],
  ["date", "eve = soon", "field.no-date"],
  ["agent", "K. Gottwald", "field.no-role"],
  ["languages", "en, english!", "field.no-language"],
  ["languages", "qx", "field.no-language"],
  ["rights", "mine", "field.no-rights"],
  ["access", "embargoed", "field.no-access"],
  ["access", "restricted:2030-01-01", "field.no-access"],
  ["access", "embargoed:2030-02-30", "field.no-access"],
  ["level", "box", "field.no-level"],
  ["title.certainty", "surely", "field.no-certainty"],
  ["title.ref", "42", "field.no-ref"],
  ["colour", "red", "field.unknown"],
  ["date.built", "1950", "field.unknown"],
  ["title.author", "x", "field.unknown"],
])("%s=%s is refused", (field, value, code) => {
  expect(() => set([field, value])).toThrow(expect.objectContaining({ code }));
});

test("a refusal names the field, the value and what to write instead", () =>
  expect(() => set(["date.received", "31 June 1950"])).toThrow(
    expect.objectContaining({
      message:
        "date.received: “31 June 1950” is no date that Carrel understands (1950-06-30 was perhaps meant).",
      remedy: expect.stringContaining("1950-08-27"),
    }),
  ));

test("what a statement rested on goes when the statement changes, and stays where it is brought along", () => {
  const claimed = set(["title.source", "letterhead"]);
  const again = (...settings: readonly (readonly [string, string])[]) =>
    applySettings(
      claimed,
      settings.map(([field, value]) => ({ field, value })),
    );
  expect(again(["genre", "note"]).claims).toEqual(claimed.claims);
  expect(again(["title", "Another"]).claims).toEqual({});
  expect(again(["title.source", "letterhead"], ["title", "Another"]).claims?.title?.source).toBe(
    "letterhead",
  );
});

const names = fields.flatMap(({ id, roles }) =>
  roles.length === 0 ? [id] : roles.map((role) => `${id}.${role}`),
);

test("a field set to what it shows changes nothing", () => {
  fc.assert(
    fc.property(anyUnit, fc.constantFrom(...fields), (unit, field) => {
      for (const role of field.roles.length === 0 ? [null] : field.roles) {
        const shown = field.show(unit, role);
        if (shown === "" && field.id === "referenceCode") continue;
        expect(applyPatch(unit, field.read(shown, unit, role)), `${field.id} ${shown}`).toEqual(
          unit,
        );
      }
    }),
    { numRuns: 1000 },
  );
});

/** Where each field is kept. */
const MEMBERS: Readonly<Record<string, readonly string[]>> = {
  ...{ date: ["dates"], agent: ["agents"], place: ["places"] },
};

test("an edit touches its own field only: the rest of the unit is the same to the byte", () => {
  const words = fc.oneof(
    fc.string(),
    fc.constantFrom("1950-08-27", "en", "restricted", "cc0", "file", "A | B"),
  );
  fc.assert(
    fc.property(anyUnit, fc.constantFrom(...names), words, (unit, name, value) => {
      let now: Unit;
      try {
        now = applySettings(unit, [{ field: name, value }]);
      } catch (error) {
        expect(error).toMatchObject({ code: expect.stringMatching(/^field\./) });
        return;
      }
      const [id = ""] = name.split(".");
      const own = new Set<string>(["claims", "elements", ...(MEMBERS[id] ?? [id])]);
      const rest = (one: Unit) =>
        JSON.stringify(one, (key, member: unknown) => (own.has(key) ? undefined : member));
      expect(rest(now)).toBe(rest(unit));
      const others = (one: Unit) =>
        Object.entries({ ...one.elements, ...one.claims }).filter(([key]) => key !== id);
      expect(Object.fromEntries(others(now))).toEqual(Object.fromEntries(others(unit)));
      expect(Unit.safeParse(now).success).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

test("every field has a name of its own, and one in the standards or none", () => {
  expect(new Set(fields.map(({ id }) => id)).size).toBe(fields.length);
  const numbers = fields.flatMap(({ isad }) => isad ?? []);
  expect(new Set(numbers).size).toBe(numbers.length);
});
