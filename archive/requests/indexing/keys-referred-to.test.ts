import { expect, test } from "vitest";
import type { Mark } from "../../model/mark";
import { keysReferredTo } from "./keys-referred-to";

const mark = (kind: Mark["kind"], more: Partial<Mark>): Mark => ({
  kind,
  start: 0,
  end: 4,
  note: null,
  by: null,
  label: null,
  ...more,
});

test("a text refers to the units of its references, of its notes and of the links within them, and never to itself", () => {
  const marks = [
    mark("reference", { target: "v#pg_12", within: "v#d3" }),
    mark("reference", { target: "other#d7" }),
    mark("note", { links: [{ start: 0, end: 1, target: "v#d5", within: "v#d5" }] }),
    mark("reference", { target: "v#fn2", within: "v#d1" }),
    mark("name", { target: "v#p_NRM1" }),
  ];
  expect(keysReferredTo("v#d1", [{ marks }])).toEqual(["v#d3", "other#d7", "v#d5"]);
});
