import type { Handlers, Output } from "../../contract";
import type { ListedLetter } from "../../contract/ways";
import { dayText } from "../../model/day-text";
import { writtenDate } from "../../model/written-date";
import { readDateRange } from "../../search/attributes/date-range";
import { type Desk, type OpenArchive, openArchive } from "../desk";
import type { Party } from "../indexing/parties";
import type { Letter, Letters } from "../indexing/time-and-letters";
import { linesOf, pairsOf, peopleOf, weeksOf, whoIs } from "./count-letters";

/** More letters than these cannot be told apart in a drawing: they are counted by the week. */
const MOST_DRAWN = 400;
/** A date as wide as a hundred years says too little to stretch the drawing. */
const WIDE_DAYS = 36_525;

/** Who wrote to whom. Names count as their records do, whatever form a letter has. */
export const letters =
  (desk: Desk): Handlers["letters"] =>
  async ({ text, narrowing, names, people: most, chosen, limit }) => {
    const begun = performance.now();
    const open = openArchive(desk);
    const question = { narrowing, names, reader: desk.reader, today: desk.now().slice(0, 10) };
    const found = writtenWithin(
      open.index.letters(open.index.matches(text, question)),
      narrowing?.date ?? null,
    );
    const everybody = peopleOf(found, open.index.names());
    const people = everybody.slice(0, most);
    const places = new Map(people.map(({ key }, at) => [key, at]));
    const dated = found.letters.filter(({ days }) => days !== null);
    const isFew = dated.length <= MOST_DRAWN;
    return {
      letters: found.letters.length,
      undated: found.letters.length - dated.length,
      people,
      others: {
        people: everybody.length - people.length,
        letters: found.letters.filter(({ from, to }) =>
          [...from, ...to].some((party) => !places.has(party)),
        ).length,
      },
      pairs: pairsOf(found.letters, places),
      span: spanOf(dated),
      drawn: isFew ? withTitles(open, linesOf(dated, places)) : [],
      ...(isFew ? { weeks: [], spread: 0 } : weeksOf(dated, places)),
      listed: chosen.length === 0 ? null : listOf(open, found, chosen, limit),
      ms: performance.now() - begun,
    };
  };

/** A search finds a letter by any of its dates, that of its receipt too; what passed in a time was written in it. */
function writtenWithin(found: Letters, date: string | null): Letters {
  const asked = date === null ? null : readDateRange(date);
  if (asked === null) return found;
  const [from, to] = [asked.lo ?? -Infinity, asked.hi ?? Infinity];
  const inside = ({ days }: Letter) => days !== null && days[0] <= to && days[1] >= from;
  return { ...found, letters: found.letters.filter(inside) };
}

function spanOf(dated: readonly Letter[]): Output<"letters">["span"] {
  const days = dated.flatMap(({ days: span }) =>
    span === null || span[1] - span[0] > WIDE_DAYS ? [] : span,
  );
  if (days.length === 0) return null;
  return {
    from: dayText(days.reduce((a, b) => Math.min(a, b))),
    to: dayText(days.reduce((a, b) => Math.max(a, b))),
  };
}

function withTitles(
  { tables }: OpenArchive,
  lines: ReturnType<typeof linesOf>,
): Output<"letters">["drawn"] {
  return lines.flatMap(({ doc, ...line }) => {
    const unit = tables.unitByDoc(doc)?.unit;
    return unit === undefined ? [] : [{ id: unit.id, title: unit.title, ...line }];
  });
}

/** Letters of one, or those that passed between two, oldest first and the undated last. */
function listOf(
  open: OpenArchive,
  { letters: all, written }: Letters,
  chosen: readonly string[],
  limit: number,
): Output<"letters">["listed"] {
  const [one, other] = chosen as readonly Party[];
  if (one === undefined) return null;
  const theirs = all.filter(
    ({ from, to }) =>
      (from.includes(one) && (other === undefined || to.includes(other))) ||
      (to.includes(one) && (other === undefined || from.includes(other))),
  );
  const inOrder = theirs.toSorted(byDay).slice(0, limit);
  const called = (party: Party) => whoIs(party, open.index.names(), written).name;
  return {
    total: theirs.length,
    letters: inOrder.flatMap((letter) => listed(open, letter, one, called)),
  };
}

/** By the first day on which it may have been written, then by the last one. */
export function byDay(a: Letter, b: Letter): number {
  if (a.days === null || b.days === null)
    return (a.days === null ? 1 : 0) - (b.days === null ? 1 : 0);
  return a.days[0] - b.days[0] || a.days[1] - b.days[1];
}

function listed(
  { tables }: OpenArchive,
  { doc, from, to }: Letter,
  one: Party,
  called: (party: Party) => string,
): readonly ListedLetter[] {
  const unit = tables.unitByDoc(doc)?.unit;
  if (unit === undefined) return [];
  const wrote = from.includes(one);
  return [
    {
      id: unit.id,
      referenceCode: unit.referenceCode,
      title: unit.title,
      date: writtenDate(unit),
      wrote,
      others: (wrote ? to : from).map(called),
    },
  ];
}
