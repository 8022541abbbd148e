import { expect, test } from "vitest";
import { readingOrder } from "./reading-order";

test("the finding aid is read from the top down, each unit before what it holds", () => {
  const units = [
    { doc: 1, id: "item-2", parent: "file", position: 2 },
    { doc: 2, id: "fonds", parent: null, position: 1 },
    { doc: 3, id: "file", parent: "fonds", position: 1 },
    { doc: 4, id: "item-1", parent: "file", position: 1 },
    { doc: 5, id: "later", parent: "fonds", position: 2 },
  ];
  expect(readingOrder(units)).toEqual([2, 3, 4, 1, 5]);
});

test("a unit whose parent is missing is not lost", () =>
  expect(readingOrder([{ doc: 7, id: "stray", parent: "gone", position: 1 }])).toEqual([7]));
