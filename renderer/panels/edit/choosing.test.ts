import { expect, test } from "vitest";
import { chooseByKey, nothingChosen, rangeTo, toggled, type Choice, type Stroke } from "./choosing";

/** A fonds with two folders; the first stands open. */
const shown = [
  { id: "f", parent: null },
  { id: "a", parent: "f" },
  { id: "a1", parent: "a" },
  { id: "a2", parent: "a" },
  { id: "a3", parent: "a" },
  { id: "b", parent: "f" },
];
const stroke = (key: string, held: Partial<Stroke> = {}): Stroke => ({
  ...{ key, shift: false, command: false },
  ...held,
});
const shift = { shift: true };
const command = { command: true };

/** Presses keys one after the other, from a row. */
function press(from: number, ...strokes: readonly Stroke[]): { choice: Choice; at: number } {
  let state = { choice: nothingChosen, at: from };
  for (const one of strokes) {
    const chosen = chooseByKey(one, { shown, at: state.at }, state.choice);
    if (chosen !== null) state = { choice: chosen.choice, at: chosen.to };
  }
  return state;
}

test("Shift and arrows draw a range and draw it back, past where it began", () => {
  const down = stroke("ArrowDown", shift);
  const up = stroke("ArrowUp", shift);
  expect(press(2, down, down).choice.ids).toEqual(["a1", "a2", "a3"]);
  expect(press(2, down, down, up).choice.ids).toEqual(["a1", "a2"]);
  expect(press(2, down, up, up).choice.ids).toEqual(["a", "a1"]);
  expect(press(4, down, down).at).toBe(5);
});

test("a second range is added to the first one", () => {
  const first = press(2, stroke("ArrowDown", shift)).choice;
  const moved: Choice = { ...first, anchor: null };
  const second = chooseByKey(stroke("End", shift), { shown, at: 4 }, moved);
  expect(second?.choice.ids).toEqual(["a1", "a2", "a3", "b"]);
});

test("the command key and Space takes one row and lets it go", () => {
  expect(press(2, stroke(" ", command)).choice.ids).toEqual(["a1"]);
  expect(press(2, stroke(" ", command), stroke(" ", command)).choice.ids).toEqual([]);
});

test("the command key and A chooses the siblings, and nothing beside them", () => {
  expect(press(3, stroke("a", command)).choice.ids).toEqual(["a1", "a2", "a3"]);
  expect(press(5, stroke("A", command)).choice.ids).toEqual(["a", "b"]);
});

test("Shift and Space draws from the row taken last", () => {
  const taken = toggled(nothingChosen, "a");
  const drawn = chooseByKey(stroke(" ", shift), { shown, at: 3 }, taken);
  expect(drawn?.choice.ids).toEqual(["a", "a1", "a2"]);
});

test("Escape lets go of what is chosen; without a choice it is somebody else's key", () => {
  expect(press(2, stroke(" ", command), stroke("Escape")).choice).toEqual(nothingChosen);
  expect(chooseByKey(stroke("Escape"), { shown, at: 2 }, nothingChosen)).toBeNull();
});

test("a range that began in a branch that was closed begins anew where the reader stands", () =>
  expect(rangeTo({ ...nothingChosen, anchor: "gone" }, { shown, at: 2 }, 3).ids).toEqual([
    "a1",
    "a2",
  ]));

test("other keys choose nothing", () => {
  expect(chooseByKey(stroke("ArrowDown"), { shown, at: 2 }, nothingChosen)).toBeNull();
  expect(chooseByKey(stroke("x", command), { shown, at: 2 }, nothingChosen)).toBeNull();
});
