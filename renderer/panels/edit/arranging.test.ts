import { expect, test } from "vitest";
import type { TreeRow } from "../../../archive/contract/tree";
import { dropTarget, mayStand, placeOf, rowsBetween, stepPlace } from "./arranging";

const row = (id: string, parent: string | null, level: TreeRow["level"]): TreeRow =>
  ({
    ...{ id, parent, level, depth: 0, referenceCode: id, title: id, genre: null, date: "" },
    ...{ language: null, sourceId: null, items: 0, children: 0 },
  }) as TreeRow;
const rows = [
  row("f", null, "fonds"),
  row("a", "f", "file"),
  row("a1", "a", "item"),
  row("a2", "a", "item"),
  row("b", "f", "file"),
];
const byId = new Map(rows.map((one) => [one.id as string, one]));

test("a row is dropped before, into or after another", () => {
  expect(dropTarget(rows[1]!, 0.1).at).toBe("before");
  expect(dropTarget(rows[1]!, 0.5).at).toBe("into");
  expect(dropTarget(rows[1]!, 0.9).at).toBe("after");
  expect(dropTarget(rows[0]!, 0.1).at).toBe("into");
});

test("after a row is before its next sibling, past what the row holds", () => {
  expect(placeOf(rows, { row: rows[1]!, at: "after" })).toEqual({ parent: "f", before: "b" });
  expect(placeOf(rows, { row: rows[4]!, at: "after" })).toEqual({ parent: "f", before: null });
});

test("a step goes past one sibling and ends at the last", () => {
  expect(stepPlace(rows, "a", 1)).toEqual({ parent: "f", before: null });
  expect(stepPlace(rows, "b", -1)).toEqual({ parent: "f", before: "a" });
  expect(stepPlace(rows, "a", -1)).toBeNull();
});

test("nothing stands in itself or where its level does not belong", () => {
  expect(mayStand(byId, ["a1"], "b")).toBe(true);
  expect(mayStand(byId, ["a"], "a1")).toBe(false);
  expect(mayStand(byId, ["b"], "a1")).toBe(false);
  expect(mayStand(byId, ["a"], "a")).toBe(false);
});

test("a range is what is shown between, whichever way it is drawn", () =>
  expect(rowsBetween(["a", "b", "c", "d"], "c", "a")).toEqual(["a", "b", "c"]));
