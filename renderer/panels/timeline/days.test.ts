import { expect, test } from "vitest";
import { dayText } from "../../../archive/model/day-text";
import { ticksOf } from "./days";

test("an axis of many years names round ones, whatever year it begins in", () => {
  const ticks = ticksOf({ from: "1807-07-30", to: "1972-11-04" }, 10).map(dayText);
  expect(ticks).toEqual([
    "1820-01-01",
    "1840-01-01",
    "1860-01-01",
    "1880-01-01",
    "1900-01-01",
    "1920-01-01",
    "1940-01-01",
    "1960-01-01",
  ]);
});

test("an axis of months begins its quarters with the year", () => {
  const ticks = ticksOf({ from: "1907-05-12", to: "1908-08-01" }, 6).map(dayText);
  expect(ticks).toEqual(["1907-07-01", "1907-10-01", "1908-01-01", "1908-04-01", "1908-07-01"]);
});
