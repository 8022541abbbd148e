import { expect, test } from "vitest";
import { rowOfLine, rowsOf } from "./drawn-rows";

test("a line is found where it is drawn, whatever headings stand above it", () => {
  for (const groups of [[3, 0, 2], [0, 2, 2], [1], [0, 0, 1]]) {
    const counted = groups.map((lines) => ({ lines }));
    const rows = rowsOf(counted);
    const total = groups.reduce((sum, lines) => sum + lines, 0);
    for (let at = 0; at < total; at++)
      expect(rows[rowOfLine(counted, at)]).toEqual({ is: "line", at });
  }
});

test("only other reasons than the words typed are headed, and only where they have lines", () =>
  expect(rowsOf([{ lines: 1 }, { lines: 0 }, { lines: 1 }])).toEqual([
    { is: "line", at: 0 },
    { is: "heading", group: 2 },
    { is: "line", at: 1 },
  ]));
