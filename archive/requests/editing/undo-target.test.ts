import fc from "fast-check";
import { expect, test } from "vitest";
import type { ObjectVersion } from "../ports";
import { undoTarget } from "./undo-target";

/** A history as a person makes it: states by name; "undo" takes back as the service does. */
function history(acts: readonly string[]) {
  const versions: ObjectVersion[] = [];
  const undone = new Set<number>();
  const add = (state: string) =>
    versions.push({
      version: versions.length + 1,
      created: "",
      by: "",
      message: "",
      files: { "metadata.json": { sha512: state } },
    });
  const stateAt = (version: number) => versions[version - 1]?.files["metadata.json"]?.sha512 ?? "";
  for (const act of acts) {
    if (act !== "undo") {
      add(act);
      continue;
    }
    const target = undoTarget(versions, undone);
    if (target === null) continue;
    add(stateAt(target));
    undone.add(versions.length);
  }
  return { states: versions.map((_, at) => stateAt(at + 1)), head: stateAt(versions.length) };
}

test("undoing twice goes two changes back, not back and forth", () =>
  expect(history(["first", "second", "third", "undo", "undo"]).states).toEqual([
    "first",
    "second",
    "third",
    "second",
    "first",
  ]));

test("a unit as it came in has nothing to be taken back", () =>
  expect(history(["first", "undo", "undo"]).states).toEqual(["first"]));

test("after an undo a new change is taken back to the state it was made on", () =>
  expect(history(["first", "second", "undo", "other", "undo", "undo"]).head).toBe("first"));

test("undo is what an editor's undo is: it walks the line of states that were not taken back", () => {
  const act = fc.oneof(fc.constantFrom("a", "b", "c", "d"), fc.constant("undo"));
  fc.assert(
    fc.property(fc.array(act, { maxLength: 20 }), (acts) => {
      // Oracle: a plain stack. A change that changes nothing is never written, so neighbours differ.
      const stack = ["start"];
      const done = ["start"];
      for (const one of acts) {
        if (one !== "undo" && one === stack.at(-1)) continue;
        done.push(one);
        if (one !== "undo") stack.push(one);
        else if (stack.length > 1) stack.pop();
      }
      expect(history(done).head).toBe(stack.at(-1));
    }),
  );
});
