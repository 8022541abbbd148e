import { expect, test } from "vitest";
import { ObjectId, SourceId, UnitId } from "../../model/ids";
import { createIds, newId } from "./ids";

test("ids of one clock sort by birth, also within one millisecond and when the clock goes back", () => {
  let time = Date.UTC(2026, 10, 22);
  const clock = () => new Date(time);
  const ids: string[] = [];
  for (let count = 0; count < 300; count++) {
    if (count === 100) time += 5;
    if (count === 200) time -= 60_000;
    ids.push(newId("rec", clock));
  }
  expect(ids.toSorted()).toEqual(ids);
  expect(new Set(ids).size).toBe(300);
});

test("an id is of its kind", () => {
  const make = createIds(() => new Date());
  expect(UnitId.safeParse(make("rec")).success).toBe(true);
  expect(SourceId.safeParse(make("src")).success).toBe(true);
  for (const prefix of ["rec", "src", "fax", "agt", "rcp", "not", "set", "xhb"] as const)
    expect(ObjectId.safeParse(make(prefix)).success).toBe(true);
});
