import { expect, test } from "vitest";
import type { CustodyLink } from "./custody";
import { outOfOrder, unaccountedFor } from "./custody-gaps";

const link = (
  kind: CustodyLink["kind"],
  from: string | null,
  to: string | null = null,
): CustodyLink => ({ kind, holder: "A holder", from, to, evidence: null, source: null });

test("years between two holders that nobody accounts for are told", () =>
  expect(unaccountedFor([link("held", "1911", "1931"), link("held", "1946", "1988")])).toEqual([
    { after: 0, from: 1931, to: 1946 },
  ]));

test("a document that was written and only later held was somewhere in between", () =>
  expect(unaccountedFor([link("made", "1907-11-16"), link("held", "1911")])).toEqual([
    { after: 0, from: 1907, to: 1911 },
  ]));

test("a holder whose end is not known may have kept it: nothing is claimed", () =>
  expect(unaccountedFor([link("held", "1911"), link("held", "1946")])).toEqual([]));

test("uncertain ends are given the benefit of the doubt", () => {
  expect(unaccountedFor([link("held", "1911", "194X"), link("held", "1950")])).toEqual([]);
  expect(unaccountedFor([link("held", "1911", "1945"), link("held", "1946")])).toEqual([]);
});

test("a gap that is drawn is not told again", () =>
  expect(
    unaccountedFor([
      link("held", "1911", "1931"),
      link("unknown", "1931", "1946"),
      link("held", "1946"),
    ]),
  ).toEqual([]));

test("a link that begins before the one above it contradicts the order", () => {
  expect(outOfOrder([link("held", "1946"), link("held", "1911")])).toEqual([1]);
  expect(outOfOrder([link("held", "194X"), link("held", "1941")])).toEqual([]);
});
