import { expect, test } from "vitest";
import { wholeAid } from "../../../archive/model/finding-aid";
import { portEllery } from "../../testing/port-ellery";
import { manyUnits } from "../../testing/many-units";
import { shelfNumber, shownRows, treeMove, unitsAbove } from "./finding-aid";

const rows = portEllery.map(({ row }) => row);
const none = new Set<string>();
const aid = wholeAid(rows);
const idOf = (code: string) => rows.find(({ referenceCode }) => referenceCode === code)!.id;

test("only the fonds stands open by itself", () =>
  expect(shownRows(aid, {}, none).map(({ row }) => row.depth)).toEqual([0, 1, 1, 1, 1, 1, 1]));

test("the way to the chosen item stands open", () => {
  const shown = shownRows(aid, {}, unitsAbove(aid.byId, idOf("PE/HO 2/14/7")));
  expect(shown.some(({ row }) => row.referenceCode === "PE/HO 2/14/7")).toBe(true);
});

test("a reader may close what stands open", () =>
  expect(shownRows(aid, { [rows[0]!.id]: false }, none)).toHaveLength(1));

test("a row says which of how many it is among its siblings", () => {
  const [, first] = shownRows(aid, {}, none);
  expect([first?.place, first?.siblings]).toEqual([1, 6]);
});

test("a code under its parent's is shortened to its own number", () => {
  expect(shelfNumber("PE/HO 2/14", "PE/HO 2")).toBe("14");
  expect(shelfNumber("PE/HO", null)).toBe("");
  expect(shelfNumber("Other 4", "PE/HO 2")).toBe("");
  expect(shelfNumber("PE/HO 20", "PE/HO 2")).toBe("");
});

test("arrow keys open, enter, leave and close a branch", () => {
  const shown = shownRows(aid, {}, none);
  expect(treeMove("ArrowRight", shown, 0)).toEqual({ kind: "go", to: 1 });
  expect(treeMove("ArrowRight", shown, 1)).toEqual({ kind: "fold", id: rows[1]!.id, open: true });
  expect(treeMove("ArrowLeft", shown, 1)).toEqual({ kind: "go", to: 0 });
  expect(treeMove("ArrowLeft", shown, 0)).toEqual({ kind: "fold", id: rows[0]!.id, open: false });
  expect(treeMove("x", shown, 0)).toBeNull();
});

test("a hundred thousand units are laid out in a moment", () => {
  const many = wholeAid(manyUnits(100_000).map(({ row }) => row));
  const began = performance.now();
  expect(shownRows(many, {}, none)).toHaveLength(1001);
  expect(performance.now() - began).toBeLessThan(1000);
});
