import { ownLines } from "../clean/own-lines";
import type { TextLine } from "../text-lines";
import { readDateline, readReceived } from "./dates/dateline";
import type { FoundDate } from "./dates/find-dates";
import { inYearAfter } from "./dates/year-of-day";
import type { Describer } from "./describer";
import { propose, textOf } from "./propose";
import type { Finding } from "./propose";

const HEAD = 10;
const TAIL = 5;
const SURE = 0.94;
/** At the foot, or with other words beside it. */
const LESS_SURE = 0.9;

/** A date that stands in a line of its own at the head or foot of a paper: when it was made, sent or received, and where. */
export const dateLines: Describer = {
  id: "date-lines",
  ofStructured: false,
  propose(draft) {
    const text = textOf(draft);
    const lines = ownLines(text);
    const head = lines.slice(0, HEAD).flatMap((line, n) => dateLine(line, lines[n - 1], SURE));
    const foot = lines
      .slice(Math.max(HEAD, lines.length - TAIL))
      .flatMap((line) => dateLine(line, undefined, LESS_SURE));
    const found = [...head, ...foot];
    const made = found.find(({ role }) => role === "created")?.value;
    const came =
      made === undefined ? [] : lines.slice(0, HEAD).flatMap((line) => cameIn(line, made));
    return propose("date-lines.own-line", text, [...found.map(lessSureWhenSecond), ...came]);
  },
};

/** A dated foot under a dated head may be a copyist's: it is left to the reader. */
function lessSureWhenSecond(finding: Finding, n: number, all: readonly Finding[]): Finding {
  const isFirst =
    all.findIndex((one) => one.kind === finding.kind && one.role === finding.role) === n;
  return isFirst ? finding : { ...finding, confidence: 0.6 };
}

function dateLine(
  line: TextLine,
  above: TextLine | undefined,
  confidence: number,
): readonly Finding[] {
  const read = readDateline(line.text);
  if (read === null) return [];
  const { date, role, place } = read;
  return [
    {
      kind: "date",
      value: date.edtf,
      role,
      confidence,
      start: line.start + date.start,
      end: line.start + date.end,
    },
    ...(place === null ? [] : [placeOf(line, place, above, confidence)]),
  ];
}

/** A line with an office and a comma above the town belongs to the place. */
function placeOf(
  line: TextLine,
  place: { readonly start: number; readonly end: number },
  above: TextLine | undefined,
  confidence: number,
): Finding {
  const town = line.text.slice(place.start, place.end);
  const joins = above !== undefined && !line.opens && place.start === 0 && above.text.endsWith(",");
  return {
    kind: "place",
    value: joins ? `${above.text} ${town}` : town,
    role: "created",
    confidence,
    start: joins ? above.start : line.start + place.start,
    end: line.start + place.end,
  };
}

/** When it came: a day without a year is the next such day after it was made. */
function cameIn(line: TextLine, made: string): readonly Finding[] {
  const date: FoundDate | null = readDateline(line.text)?.received ?? readReceived(line.text);
  const value = date === null ? null : (date.edtf ?? inYearAfter(date.monthDay, made));
  if (date === null || value === null) return [];
  const [start, end] = [line.start + date.start, line.start + date.end];
  return [{ kind: "date", value, role: "received", confidence: 0.9, start, end }];
}
