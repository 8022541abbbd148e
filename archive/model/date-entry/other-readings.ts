import { readEdtf } from "../edtf";
import { monthNames } from "../month-names";
import { partsOf, type WrittenParts } from "./single-date";

/**
 * What else a written date may mean, or what may have been meant when it is none.
 * @param edtf what it was taken for @param meaning understands another spelling of it
 */
export function otherReadings(
  text: string,
  edtf: string | null,
  meaning: (text: string) => string | null,
): readonly string[] {
  const found = [
    ...yearsOrMonth(text),
    ...dayAndMonthChanged(text),
    ...(edtf === null ? meant(text, meaning) : withItsEnd(edtf)),
  ];
  return found.filter((one) => readEdtf(one) !== null);
}

/** `1904-11` is November, and may have been meant as eight years. */
function yearsOrMonth(text: string): readonly string[] {
  const [, century, from, to, doubt = ""] = /^(\d\d)(\d\d)-(\d\d)([?~%]?)$/u.exec(text) ?? [];
  if (century === undefined || from === undefined || to === undefined || to <= from) return [];
  return [`${century}${from}/${century}${to}${doubt}`];
}

function dayAndMonthChanged(text: string): readonly string[] {
  const [, first = "", second = "", year = ""] =
    /^(\d{1,2})[./-]\s?(\d{1,2})[./-]\s?(\d{4})$/u.exec(text) ?? [];
  const two = (part: string) => part.padStart(2, "0");
  return year === "" || first === second ? [] : [`${year}-${two(first)}-${two(second)}`];
}

/** “Before 1910” shuts 1910 out; not everybody who writes it means that. One end about a year: perhaps both. */
function withItsEnd(edtf: string): readonly string[] {
  const open = /^\[\.\.(\d{4})\]$/u.exec(edtf)?.[1];
  if (open !== undefined) return [`[..${String(Number(open) + 1).padStart(4, "0")}]`];
  const [, from, to] = /^(\d{4})~\/(\d{4})$/u.exec(edtf) ?? [];
  return from === undefined ? [] : [`${from}~/${String(to)}~`];
}

function meant(text: string, meaning: (text: string) => string | null): readonly string[] {
  const parts = partsOf(text);
  if (parts?.year != null && parts.month !== null && parts.day !== null)
    return nearestDays(parts as WrittenParts & { year: string; month: number });
  const respelled = monthsRespelled(text).flatMap((one) => meaning(one) ?? []);
  if (respelled.length > 0) return respelled;
  const short = /^(.*\P{N})['’]?(\d\d)$/u.exec(text);
  if (short === null) return [];
  return ["19", "18", "20"].flatMap(
    (century) =>
      meaning(`${String(short[1]).replace(/['’]$/u, "")}${century}${String(short[2])}`) ?? [],
  );
}

/** 31 June: the last of June or the first of July. */
function nearestDays({ year, month }: { readonly year: string; readonly month: number }) {
  if (month < 1 || month > 12) return [];
  const last = new Date(Date.UTC(2000 + (Number(year) % 400), month, 0)).getUTCDate();
  const two = (value: number) => String(value).padStart(2, "0");
  const next = month === 12 ? null : `${year}-${two(month + 1)}-01`;
  return [`${year}-${two(month)}-${two(last)}`, ...(next === null ? [] : [next])];
}

function monthsRespelled(text: string): readonly string[] {
  const word = /\p{L}{4,}/u.exec(text)?.[0];
  if (word === undefined) return [];
  const near = monthNames.filter((name) => oneEditApart(word.toLowerCase(), name));
  return near.map((name) => text.replace(word, name)).slice(0, 3);
}

/** One letter too many, too few, another, or two changed places. */
function oneEditApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a === b) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  const rest = (word: string, from: number) => word.slice(from);
  if (a.length === b.length)
    return (
      rest(a, at + 1) === rest(b, at + 1) ||
      (a[at] === b[at + 1] && a[at + 1] === b[at] && rest(a, at + 2) === rest(b, at + 2))
    );
  return a.length > b.length ? rest(a, at + 1) === rest(b, at) : rest(a, at) === rest(b, at + 1);
}
