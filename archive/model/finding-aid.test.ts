import fc from "fast-check";
import { expect, test } from "vitest";
import { changeAid } from "./change-aid";
import { inReadingOrder, wholeAid, type FindingAid } from "./finding-aid";
import type { UnitId } from "./ids";
import type { TreeRow } from "./tree-row";

/** What a unit says of itself. */
interface Said {
  readonly id: number;
  readonly parent: number | null;
  readonly position: number;
  readonly level: TreeRow["level"];
  readonly title: string;
  readonly shut: boolean;
}

const id = (n: number) => `rec-${String(n).padStart(26, "0")}` as UnitId;

const rowOf = ({ id: n, parent, position, level, title, shut }: Said): TreeRow => ({
  ...{ id: id(n), parent: parent === null ? null : id(parent), position, level, title },
  ...{ depth: 0, referenceCode: String(n), genre: null, date: "", language: null, sourceId: null },
  ...{ items: 0, children: 0 },
  ...(shut ? { withheld: "own" as const } : {}),
});

/** The finding aid as the rules of description have it, worked out from nothing and by recursion. */
function byTheBook(
  units: readonly Said[],
  parent: number | null,
  depth = 0,
  shut = false,
): TreeRow[] {
  return units
    .filter((one) => one.parent === parent)
    .toSorted((a, b) => a.position - b.position || a.id - b.id)
    .flatMap((one) => {
      const below = byTheBook(units, one.id, depth + 1, shut || one.shut);
      const withheld = one.shut ? "own" : shut ? "inherited" : undefined;
      const { withheld: _own, ...row } = rowOf(one);
      const items = below.filter(({ level }) => level === "item" || level === "part").length;
      const children = below.filter((row) => row.depth === depth + 1).length;
      return [{ ...row, depth, items, children, ...(withheld && { withheld }) }, ...below];
    });
}

const numbers = fc.integer({ min: 0, max: 11 });
const said: fc.Arbitrary<Said> = fc.record({
  id: numbers,
  parent: fc.option(numbers, { freq: 3 }),
  position: fc.integer({ min: 1, max: 4 }),
  level: fc.constantFrom("fonds", "series", "file", "item", "part"),
  title: fc.constantFrom("Log", "Letter"),
  shut: fc.boolean(),
});
/** Each step: units that are made, moved or edited, and units that are lost; circles and orphans too. */
const history = fc.array(
  fc.record({
    changed: fc.uniqueArray(said, { selector: (one) => one.id, maxLength: 5 }),
    gone: fc.uniqueArray(numbers, { maxLength: 2 }),
  }),
  { maxLength: 12 },
);

test("after any history of changes the finding aid is the one that its units make from nothing", () =>
  fc.assert(
    fc.property(history, (steps) => {
      let units = new Map<number, Said>();
      let aid = wholeAid([]);
      for (const { changed, gone } of steps) {
        const kept = changed.filter((one) => !gone.includes(one.id));
        for (const one of kept) units.set(one.id, one);
        for (const n of gone) units.delete(n);
        aid = changeAid(aid, kept.map(rowOf), gone.map(id));
        const book = byTheBook([...units.values()], null);
        expect([...inReadingOrder(aid)]).toEqual(book);
        expect(aid).toEqual(wholeAid(book));
        // What hangs on nothing is forgotten: it comes back only when somebody says it again.
        units = new Map([...units].filter(([n]) => aid.byId.has(id(n))));
      }
    }),
  ));

const shelf = () =>
  wholeAid(
    byTheBook(
      [
        { id: 1, parent: null, position: 1, level: "fonds", title: "Harbour", shut: false },
        { id: 2, parent: 1, position: 1, level: "file", title: "One", shut: false },
        { id: 3, parent: 1, position: 2, level: "file", title: "Two", shut: false },
        { id: 4, parent: 2, position: 1, level: "item", title: "a", shut: false },
        { id: 5, parent: 3, position: 1, level: "item", title: "b", shut: false },
      ],
      null,
    ),
  );
const titles = (aid: FindingAid) => [...inReadingOrder(aid)].map(({ title }) => title);

test("rows that a change does not touch stay the objects that they were", () => {
  const aid = shelf();
  const before = new Map(aid.byId);
  const next = changeAid(aid, [{ ...(aid.byId.get(id(4)) as TreeRow), title: "a, mended" }], []);
  const same = [...inReadingOrder(next)].filter((row) => before.get(row.id) === row);
  expect(same.map(({ title }) => title)).toEqual(["Harbour", "One", "Two", "b"]);
  expect(next).not.toBe(aid);
});

test("a row that is said again as it was is no change", () => {
  const aid = shelf();
  const before = aid.byId.get(id(4)) as TreeRow;
  expect(changeAid(aid, [{ ...before }], []).byId.get(id(4))).toBe(before);
});

test("what a lost unit held goes with it, unless it was moved away before", () => {
  const b = shelf().byId.get(id(5)) as TreeRow;
  expect(titles(changeAid(shelf(), [], [id(3)]))).toEqual(["Harbour", "One", "a"]);
  const moved = changeAid(shelf(), [{ ...b, parent: id(2), position: 9 }], [id(3)]);
  expect(titles(moved)).toEqual(["Harbour", "One", "a", "b"]);
});
