import { describe, expect, test } from "vitest";
import { readDateline, readReceived } from "./dateline";

const read = (line: string) => {
  const found = readDateline(line);
  if (found === null) return null;
  const place = found.place === null ? "" : line.slice(found.place.start, found.place.end);
  return [found.role, found.date.edtf, place].filter((one) => one !== "").join(" · ");
};

describe("a dateline", () => {
  test.each([
    ["Tanmok, November 16, 1907.", "created · 1907-11-16 · Tanmok"],
    ["[Tanmok,] November 16, 1907—4 p.m.", "created · 1907-11-16 · Tanmok"],
    [
      "Legation of Sweden, Tanmok, November 16, 1907. (Received December 2.)",
      "created · 1907-11-16 · Legation of Sweden, Tanmok",
    ],
    ["S. S. “Northern Star”, July 5, 1907—noon", "created · 1907-07-05 · S. S. “Northern Star”"],
    ["Tanmok, den 16. November 1907", "created · 1907-11-16 · Tanmok"],
    ["Tanmok, le 16 novembre 1907", "created · 1907-11-16 · Tanmok"],
    ["평양, 1950년 8월 27일", "created · 1950-08-27 · 평양"],
    ["1950년 8월 27일 평양에서", "created · 1950-08-27 · 평양"],
    ["г. Хабаровск, 27 августа 1950 г.", "created · 1950-08-27 · г. Хабаровск"],
    ["Хабаровск, «27» августа 1950 года", "created · 1950-08-27 · Хабаровск"],
    ["16 November 1907", "created · 1907-11-16"],
    ["Date: 16 November 1907", "created · 1907-11-16"],
    ["날짜: 1950년 8월 27일", "created · 1950-08-27"],
    ["Received: 16 November 1907", "received · 1907-11-16"],
    ["Sent 16 November 1907, 4 p.m.", "sent · 1907-11-16"],
    ["Tanmok, November 16 [17], 1907", "created · 1907-11-16 · Tanmok"],
  ])("%s", (line, expected) => expect(read(line)).toBe(expected));

  test.each([
    "On 16 November 1907 the lamp went out.",
    "Your letter of November 16, 1907, has come.",
    "The lamp of Tanmok, lit on November 16, 1907, is out since Monday",
    "The storm began on November 16, 1907",
    "No date",
  ])("%s is none", (line) => expect(read(line)).toBeNull());
});

test("a notice of receipt tells when it came, with or without a year", () => {
  expect(readReceived("[Received December 2—4:30 p.m.]")).toMatchObject({ monthDay: "12-02" });
  expect(
    readDateline("Tanmok, November 16, 1907. (Received 2 January 1908.)")?.received,
  ).toMatchObject({
    edtf: "1908-01-02",
  });
  expect(readReceived("Tanmok, December 2, 1907")).toBeNull();
});
