import type { UnitDate } from "../../../model/unit-date";

const MONTHS =
  "January February March April May June July August September October November December".split(
    " ",
  );
const RECEIVED = new RegExp(
  `\\breceived(?: at [\\p{L} ]+)?[:,]? (${MONTHS.map((month) => `${month.slice(0, 3)}(?:${month.slice(3)}|\\.|t\\.)?`).join("|")}) (\\d{1,2})(?:st|nd|rd|th)?(?:, (\\d{4}))?`,
  "iu",
);

/**
 * The receipt that a dateline tells in words. Without a year it is that of the document, or the next when the month had come
 * round. @param made EDTF of the document's own date
 */
export function receivedDate(dateline: string, made: string | null): UnitDate | null {
  const found = RECEIVED.exec(dateline);
  if (found === null) return sameDay(dateline, made);
  const [display, named = "", day = "", year] = found;
  const month =
    MONTHS.findIndex((one) => one.slice(0, 3).toLowerCase() === named.slice(0, 3).toLowerCase()) +
    1;
  const edtf = dated(year ?? null, month, Number(day), made);
  const source = year === undefined ? "dateline; the year is that of the document" : "dateline";
  return { edtf, display, role: "received", source };
}

/** "[Received 2:03 p.m.]": an hour alone is one of the day that the dateline has. */
function sameDay(dateline: string, made: string | null): UnitDate | null {
  const display = /\breceived,? (?:at )?\d{1,2}(?:[:.]\d\d)? ?[ap]\. ?m\.?/i.exec(dateline)?.[0];
  if (display === undefined || !/^\d{4}-\d\d-\d\d$/.test(made ?? "")) return null;
  return {
    edtf: made,
    display,
    role: "received",
    source: "dateline; the day is that of the document",
  };
}

function dated(
  year: string | null,
  month: number,
  day: number,
  made: string | null,
): string | null {
  const own = /^(\d{4})-(\d\d)/.exec(made ?? "");
  if (day < 1 || day > 31 || month < 1) return null;
  const inYear =
    year ?? (own === null ? null : yearOfReceipt(Number(own[1]), Number(own[2]), month));
  if (inYear === null) return null;
  return [inYear, pad(month), pad(day)].join("-");
}

const yearOfReceipt = (year: number, madeIn: number, month: number): string =>
  String(month < madeIn ? year + 1 : year);
const pad = (number: number): string => String(number).padStart(2, "0");
