import { expect, test } from "vitest";
import { findDates } from "./find-dates";

test.each([
  ["27 August 1950", "1950-08-27"],
  ["the 3rd of March, 1907", "1907-03-03"],
  ["October 26, 1949", "1949-10-26"],
  ["Oct. 26th 1949", "1949-10-26"],
  ["2016. 11. 18. 21:15", "2016-11-18"],
  ["2016.11.19", "2016-11-19"],
  ["1950년 8월 27일", "1950-08-27"],
  ["1950年8月27日", "1950-08-27"],
  ["27 августа 1950 г.", "1950-08-27"],
  ["27. August 1950", "1950-08-27"],
  ["1er août 1914", "1914-08-01"],
  ["27 de agosto de 1950", "1950-08-27"],
  ["28. 11. 1894", "1894-11-28"],
  ["1950-08-27", "1950-08-27"],
  ["August 1950", "1950-08"],
  ["1950년 8월", "1950-08"],
])("%s is %s", (written, edtf) =>
  expect(findDates(`— ${written} —`).map((one) => one.edtf)).toEqual([edtf]),
);

test("a day without a year keeps its day", () =>
  expect(findDates("your October 21st cable")).toMatchObject([{ edtf: null, monthDay: "10-21" }]));

test.each(["31 June 1950", "1950-13-01", "version 1.2.2003.4x", "Marchand 1907", "5 of 1907"])(
  "%s is no date",
  (text) => expect(findDates(text).filter(({ edtf }) => edtf !== null)).toEqual([]),
);

test("the place is that of the written form", () => {
  const text = "Prague, 27 August 1950.";
  const [date] = findDates(text);
  expect(text.slice(date?.start, date?.end)).toBe("27 August 1950");
});
