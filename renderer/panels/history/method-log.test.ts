import Papa from "papaparse";
import { expect, test } from "vitest";
import type { Say } from "../../messages/messages";
import { logTable, logText } from "./method-log";

const search = (text: string, at: number) => ({
  when: `1999-01-0${String(at)}T10:00:00.000Z`,
  address: "/library",
  text,
  narrowed: ["type Letter"],
  ran: "Searched for lamp (lamp, lamps).",
  total: at,
  undated: 0,
  head: "ab12",
});

test("the table tells the searches in the order in which they were made, and runs nothing", () => {
  const table = logTable([search("=SUM(A1)", 2), search("+lamp", 1)]);
  const { data } = Papa.parse<readonly string[]>(table.slice(1).trim());
  expect(data.slice(1).map(([, text]) => text)).toEqual(["'+lamp", "'=SUM(A1)"]);
  expect(data[1]).toContain("ab12");
});

test("the page holds what was asked, what ran, what was found and the state of the archive", () => {
  const say = Object.assign((key: string, values?: object) => `${key}${JSON.stringify(values)}`, {
    language: "en",
  }) as unknown as Say;
  const page = logText(say, "Port Ellery", [search("fog", 2), search("lamp", 1)]);
  expect(page.indexOf("lamp ·")).toBeLessThan(page.indexOf("fog ·"));
  for (const part of ["type Letter", "(lamp, lamps)", '"total":2', "ab12", "Port Ellery"])
    expect(page).toContain(part);
});
