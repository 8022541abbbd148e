import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { readPlace, writePlace, type Bounds } from "./window-place";

const laptop: Bounds = { x: 0, y: 0, width: 1600, height: 1000 };
const second: Bounds = { x: 1600, y: 0, width: 1200, height: 900 };
const file = () => path.join(mkdtempSync(path.join(tmpdir(), "carrel-place-")), "deep/window.json");

function leftAt(bounds: Bounds, displays: readonly Bounds[]) {
  const saved = file();
  writePlace(saved, { bounds, maximized: true });
  return readPlace(saved, displays);
}

test("a window opens where it was left", () => {
  const bounds = { x: 1700, y: 40, width: 900, height: 700 };
  expect(leftAt(bounds, [laptop, second])).toEqual({ bounds, maximized: true });
});

test("a window that no display shows any more opens where the system wants it", () => {
  const nowhere = { bounds: null, maximized: false };
  const onSecond = { x: 1700, y: 40, width: 900, height: 700 };
  expect(leftAt(onSecond, [laptop])).toEqual(nowhere);
  expect(leftAt({ ...onSecond, x: 1590 }, [laptop])).toEqual(nowhere);
  expect(leftAt({ ...onSecond, x: 100, y: -300 }, [laptop])).toEqual(nowhere);
  expect(leftAt({ ...onSecond, x: 100, y: 990 }, [laptop])).toEqual(nowhere);
});

test("a window is never smaller than its page", () => {
  const tiny = { x: 10, y: 10, width: 5, height: 5 };
  expect(leftAt(tiny, [laptop]).bounds).toEqual({ x: 10, y: 10, width: 720, height: 480 });
});

test.each(["", "{", "null", "[]", '{"x":"0","y":0,"width":1,"height":1}', '{"x":1e999,"y":0}'])(
  "a damaged file (%s) is no file",
  (text) => {
    const saved = path.join(mkdtempSync(path.join(tmpdir(), "carrel-place-")), "window.json");
    writeFileSync(saved, text);
    expect(readPlace(saved, [laptop])).toEqual({ bounds: null, maximized: false });
    expect(readPlace(`${saved}.none`, [laptop]).bounds).toBeNull();
  },
);
