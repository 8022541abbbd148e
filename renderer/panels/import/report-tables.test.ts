import Papa from "papaparse";
import { expect, test } from "vitest";
import { reportCsv } from "./report-tables";

test("a saved report reads back as the same cells, whatever files are called", () => {
  const rows = [
    ['a, "b"\nc.txt', 3],
    ["편지.txt", 0],
  ];
  const csv = reportCsv([{ title: "Files", header: ["File", "words"], rows }]);
  expect(csv.startsWith("\uFEFF")).toBe(true);
  expect(Papa.parse(csv.slice(1)).data).toEqual([
    ["Files"],
    ["File", "words"],
    ['a, "b"\nc.txt', "3"],
    ["편지.txt", "0"],
    [""],
  ]);
});

test("a file's name is no formula in a spreadsheet", () => {
  const rows = [["=cmd|' /C calc'!A0"], ["-1.txt"], ["@sum.txt"], [-1]];
  const csv = reportCsv([{ title: "", header: [], rows }]);
  expect(csv.split("\r\n").slice(2, 6)).toEqual([
    "'=cmd|' /C calc'!A0",
    "'-1.txt",
    "'@sum.txt",
    "-1",
  ]);
});
