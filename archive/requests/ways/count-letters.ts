import type { Output } from "../../contract";
import type { Correspondent } from "../../contract/ways";
import { dayText } from "../../model/day-text";
import type { Day } from "../../model/edtf";
import type { AuthorityId } from "../../model/ids";
import type { NameRegister } from "../indexing/name-register";
import type { Party } from "../indexing/parties";
import type { Letter, Letters } from "../indexing/time-and-letters";

type Answer = Output<"letters">;

interface Count {
  wrote: number;
  received: number;
  letters: number;
}

/** Everybody at an end of the letters, with most letters first; equal ones by name, so that a picture is the same each time. */
export function peopleOf(
  { letters, written }: Letters,
  register: NameRegister,
): readonly Correspondent[] {
  const counts = new Map<Party, Count>();
  const of = (party: Party): Count => {
    const count = counts.get(party) ?? { wrote: 0, received: 0, letters: 0 };
    counts.set(party, count);
    return count;
  };
  for (const { from, to } of letters) {
    for (const party of from) of(party).wrote += 1;
    for (const party of to) of(party).received += 1;
    for (const party of new Set([...from, ...to])) of(party).letters += 1;
  }
  return [...counts]
    .map(([key, count]) => ({ ...whoIs(key, register, written), ...count }))
    .toSorted((a, b) => b.letters - a.letters || (a.name < b.name ? -1 : 1));
}

export function whoIs(
  key: Party,
  register: NameRegister,
  written: ReadonlyMap<Party, string>,
): Pick<Correspondent, "key" | "id" | "name" | "note"> {
  const record = key.startsWith("~") ? null : register.get(key as AuthorityId);
  if (record === null) return { key, id: null, name: written.get(key) ?? key.slice(1), note: null };
  return { key, id: record.id, name: record.preferred, note: record.note };
}

export type Places = ReadonlyMap<string, number>;
const BEYOND = -1;

/** Each way of a letter from a sender to a recipient, as places among the people told; -1 for one beyond them. */
function waysOf({ from, to }: Letter, places: Places): readonly (readonly [number, number])[] {
  const place = (party: Party) => places.get(party) ?? BEYOND;
  const ways = from.flatMap((one) => to.map((other) => [place(one), place(other)] as const));
  return [...new Map(ways.map((way) => [way.join(), way])).values()].filter(
    ([a, b]) => a !== b && (a !== BEYOND || b !== BEYOND),
  );
}

/** Letters by sender and recipient, among the people told. */
export function pairsOf(letters: readonly Letter[], places: Places): Answer["pairs"] {
  const pairs = new Map<string, { way: readonly [number, number]; count: number; days: Day[] }>();
  for (const letter of letters)
    for (const way of waysOf(letter, places)) {
      if (way.includes(BEYOND)) continue;
      const pair = pairs.get(way.join()) ?? { way, count: 0, days: [] };
      pair.count += 1;
      if (letter.days !== null) pair.days.push(...letter.days);
      pairs.set(way.join(), pair);
    }
  return [...pairs.values()].map(({ way: [from, to], count, days }) => ({
    from,
    to,
    count,
    first: days.length === 0 ? null : dayText(days.reduce((a, b) => Math.min(a, b))),
    last: days.length === 0 ? null : dayText(days.reduce((a, b) => Math.max(a, b))),
  }));
}

/** Letters of a pair by week: seven days from the earliest. Those known only to a longer time are counted apart. */
export function weeksOf(
  letters: readonly Letter[],
  places: Places,
): { readonly weeks: Answer["weeks"]; readonly spread: number } {
  const exact = letters.filter(({ days }) => days !== null && days[1] - days[0] < 7);
  const begin = exact.reduce((least, { days }) => Math.min(least, days?.[0] ?? least), Infinity);
  const weeks = new Map<string, { from: number; to: number; first: string; count: number }>();
  for (const letter of exact) {
    const week = begin + Math.floor(((letter.days?.[0] ?? begin) - begin) / 7) * 7;
    for (const [from, to] of waysOf(letter, places)) {
      const key = `${String(from)},${String(to)},${String(week)}`;
      const bar = weeks.get(key) ?? { from, to, first: dayText(week), count: 0 };
      bar.count += 1;
      weeks.set(key, bar);
    }
  }
  const dated = letters.filter(({ days }) => days !== null).length;
  return { weeks: [...weeks.values()], spread: dated - exact.length };
}

/** A line for each way of each dated letter. */
export function linesOf(
  letters: readonly Letter[],
  places: Places,
): readonly { doc: number; from: number; to: number; first: string; last: string }[] {
  return letters.flatMap((letter) => {
    const { doc, days } = letter;
    if (days === null) return [];
    return waysOf(letter, places).map(([from, to]) => ({
      doc,
      from,
      to,
      first: dayText(days[0]),
      last: dayText(days[1]),
    }));
  });
}
