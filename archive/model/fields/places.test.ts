import { expect, test } from "vitest";
import { Unit } from "../unit";
import { applySettings } from "./apply-settings";
import { differences } from "./differences";
import { letter } from "./testing/any-unit";

const set = (unit: Unit, ...settings: readonly (readonly [string, string])[]) =>
  applySettings(
    unit,
    settings.map(([field, value]) => ({ field, value })),
  );
const cabled = Unit.parse({
  ...letter,
  places: [
    { name: "Moscow", role: "sent", source: "dateline", key: "MSK" },
    { name: "Peking", role: "received", source: null },
  ],
  handling: [{ kind: "seen", words: "by Mao" }],
});

test("places and acts of an office are written one behind the other, by what they are", () => {
  const now = set(
    letter,
    ["place.sent", "Port Ellery | Skarn Ness"],
    ["handling.cleared", "by the Harbour Board"],
  );
  expect(now.places).toEqual([
    { name: "Port Ellery", role: "sent", source: null },
    { name: "Skarn Ness", role: "sent", source: null },
  ]);
  expect(now.handling).toEqual([{ kind: "cleared", words: "by the Harbour Board" }]);
  expect(Unit.safeParse(now).success).toBe(true);
});

test("a place that stays keeps its key and who says so", () =>
  expect(set(cabled, ["place.sent", "Kuntsevo | Moscow"]).places).toEqual([
    { name: "Kuntsevo", role: "sent", source: null },
    { name: "Moscow", role: "sent", source: "dateline", key: "MSK" },
    { name: "Peking", role: "received", source: null },
  ]));

test("who says so, and how sure they are, is said of one role and stands in the history", () => {
  const now = set(
    cabled,
    ["place.received.source", "endorsement"],
    ["handling.seen.certainty", "probable"],
  );
  expect(now.places?.map(({ source }) => source)).toEqual(["dateline", "endorsement"]);
  expect(now.handling).toEqual([{ kind: "seen", words: "by Mao", certainty: "probable" }]);
  expect(differences(cabled, now).map(({ field }) => field)).toEqual([
    "place.source",
    "handling.source",
  ]);
});

test("a description that has no places stays without the member when nothing is written there", () =>
  expect(set(letter, ["place.sent", ""], ["handling.seen", " "])).toEqual(letter));

test.each([
  ["place", "Moscow", "field.no-role"],
  ["handling", "by the Board", "field.no-role"],
  ["place.built", "Moscow", "field.unknown"],
])("%s=%s is refused", (field, value, code) =>
  expect(() => set(letter, [field, value])).toThrow(expect.objectContaining({ code })),
);
