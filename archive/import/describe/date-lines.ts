import { bodyLines } from "../clean/body-lines";
import type { DateRole } from "../../model/unit-date";
import type { TextLine } from "../text-lines";
import { findDates } from "./dates/find-dates";
import type { FoundDate } from "./dates/find-dates";
import type { Describer } from "./describer";
import { propose, textOf } from "./propose";
import type { Finding } from "./propose";

const HEAD = 8;
const TAIL = 5;
const LONGEST = 90;
const OTHER_WORDS = 6;
const ROLES: readonly (readonly [RegExp, DateRole])[] = [
  [/\breceived\b|접수|получен/iu, "received"],
  [/\b(?:transmitted|forwarded)\b/iu, "transmitted"],
  [/\bsent\b|발신|отправлен/iu, "sent"],
  [/\bpublished\b/iu, "published"],
];

/** A date that stands in a line of its own at the head or foot of a paper: when it was made, sent or received. */
export const dateLines: Describer = {
  id: "date-lines",
  ofStructured: false,
  propose(draft) {
    const text = textOf(draft);
    const lines = bodyLines(text);
    const head = lines.slice(0, HEAD);
    const foot = lines.slice(Math.max(HEAD, lines.length - TAIL));
    const found = [...head, ...foot].flatMap((line) => dateLine(line));
    return propose("date-lines.own-line", text, found.map(lessSureWhenSecond));
  },
};

/** A dated foot under a dated head may be a copyist's: it is left to the reader. */
function lessSureWhenSecond(finding: Finding, n: number, all: readonly Finding[]): Finding {
  const isFirst = all.findIndex(({ role }) => role === finding.role) === n;
  return isFirst ? finding : { ...finding, confidence: 0.6 };
}

function dateLine(line: TextLine): readonly Finding[] {
  const date = line.text.length <= LONGEST ? findDates(line.text)[0] : undefined;
  if (date === undefined || date.edtf === null || !standsAlone(line.text, date)) return [];
  const role = ROLES.find(([word]) => word.test(line.text))?.[1] ?? "created";
  const start = line.start + date.start;
  return [
    { kind: "date", value: date.edtf, role, confidence: 0.9, start, end: line.start + date.end },
  ];
}

/** True when little but a place or a word like "drafted by" stands beside the date, and no sentence. */
export function standsAlone(line: string, { start, end }: FoundDate): boolean {
  const rest = `${line.slice(0, start)} ${line.slice(end)}`.trim();
  const words = rest.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  return (
    words <= OTHER_WORDS &&
    !/[.!?;]\s+\p{L}|\b(?:on|in|since|until|after|before|of|the)\b/u.test(rest)
  );
}
