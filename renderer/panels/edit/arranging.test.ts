import { expect, test } from "vitest";
import { wholeAid } from "../../../archive/model/finding-aid";
import type { TreeRow } from "../../../archive/model/tree-row";
import { dropTarget, fittingPlaces, placeAt, placeOf, stepPlace } from "./arranging";

const row = (id: string, parent: string | null, level: TreeRow["level"]): TreeRow =>
  ({
    ...{
      id,
      parent,
      level,
      position: 0,
      depth: 0,
      referenceCode: id,
      title: id,
      genre: null,
      date: "",
    },
    ...{ language: null, sourceId: null, items: 0, children: 0 },
  }) as TreeRow;
const rows = [
  row("f", null, "fonds"),
  row("a", "f", "file"),
  row("a1", "a", "item"),
  row("a2", "a", "item"),
  row("p", "a2", "part"),
  row("a3", "a", "item"),
  row("s", "f", "series"),
  row("s2", "s", "file"),
  row("b", "f", "file"),
];
const aid = wholeAid(rows);

test("a row is dropped before, into or after another", () => {
  expect(dropTarget(rows[1]!, 0.1).at).toBe("before");
  expect(dropTarget(rows[1]!, 0.5).at).toBe("into");
  expect(dropTarget(rows[1]!, 0.9).at).toBe("after");
  expect(dropTarget(rows[0]!, 0.1).at).toBe("into");
});

test("after a row is before its next sibling, past what the row holds", () => {
  expect(placeOf(aid, { row: rows[1]!, at: "after" })).toEqual({ parent: "f", before: "s" });
  expect(placeOf(aid, { row: aid.byId.get("b")!, at: "after" })).toEqual({
    parent: "f",
    before: null,
  });
});

test("a step goes past one sibling and ends at the last", () => {
  expect(stepPlace(aid, ["a"], "down")).toEqual({ parent: "f", before: "b" });
  expect(stepPlace(aid, ["b"], "up")).toEqual({ parent: "f", before: "s" });
  expect(stepPlace(aid, ["a"], "up")).toBeNull();
});

test("several siblings step together, past the one that does not go with them", () => {
  expect(stepPlace(aid, ["a2", "a3"], "up")).toEqual({ parent: "a", before: "a1" });
  expect(stepPlace(aid, ["a1", "a2"], "down")).toEqual({ parent: "a", before: null });
  expect(stepPlace(aid, ["a1", "b"], "down")).toBeNull();
});

test("a step sideways leads out behind what held it, and into the folder above, where the level may stand", () => {
  expect(stepPlace(aid, ["p"], "out")).toBeNull();
  expect(stepPlace(aid, ["s2"], "out")).toEqual({ parent: "f", before: "b" });
  expect(stepPlace(aid, ["b"], "in")).toEqual({ parent: "s", before: null });
  expect(stepPlace(aid, ["a2"], "in")).toBeNull();
  expect(stepPlace(aid, ["f"], "out")).toBeNull();
});

test("what was picked up is put into the row at hand, or behind it where that cannot hold it", () => {
  const at = (id: string) => aid.byId.get(id)!;
  expect(placeAt(aid, ["a1"], at("b"))).toEqual({ parent: "b", before: null });
  expect(placeAt(aid, ["a3"], at("a1"))).toEqual({ parent: "a", before: "a2" });
  expect(placeAt(aid, ["a"], at("a1"))).toBeNull();
});

test("nothing stands in itself or where its level does not belong", () => {
  expect(fittingPlaces(aid, ["a1"])("b")).toBe(true);
  expect(fittingPlaces(aid, ["a"])("a1")).toBe(false);
  expect(fittingPlaces(aid, ["b"])("a1")).toBe(false);
  expect(fittingPlaces(aid, ["a"])("a")).toBe(false);
});
