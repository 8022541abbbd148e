import { expect, test } from "vitest";
import type { CustodyLink } from "../../../archive/model/custody";
import { drawnChain, withEvidence, yearsUnaccounted } from "./custody";

const link = (kind: CustodyLink["kind"], from: string | null, to: string | null): CustodyLink => ({
  kind,
  holder: kind === "unknown" ? "" : "Someone",
  from,
  to,
  evidence: kind === "held" ? "A stamp" : null,
  source: null,
});
const chain = [
  link("made", "1907-11-16", "1907"),
  link("held", "1911", "1931"),
  link("unknown", "1931", "1946~"),
  link("held", "1988", null),
];

test("a gap keeps its place and opens the links beside it", () =>
  expect(
    drawnChain(chain).map(({ gap, opensBefore, opensAfter }) => [gap, opensBefore, opensAfter]),
  ).toEqual([
    [false, false, false],
    [false, false, true],
    [true, false, false],
    [false, true, false],
  ]));

test("years that nobody accounts for are counted, and an endless gap is said to be one", () => {
  expect(yearsUnaccounted(chain)).toBe(15);
  expect(yearsUnaccounted([link("unknown", "1931", null)])).toBeNull();
});

test("only the last holder is the present one, and a chain may end in the unknown", () => {
  expect(drawnChain(chain).filter(({ present }) => present)).toHaveLength(1);
  expect(drawnChain([link("unknown", null, null)])[0]?.present).toBe(false);
});

test("statements with evidence are counted", () => expect(withEvidence(chain)).toBe(2));
