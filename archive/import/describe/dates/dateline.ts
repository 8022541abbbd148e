import type { DateRole } from "../../../model/unit-date";
import { findDates } from "./find-dates";
import type { FoundDate } from "./find-dates";

/** A line that says where and when a paper was made, and perhaps when it came; offsets count into the line. */
export interface Dateline {
  readonly date: FoundDate & { readonly edtf: string };
  readonly role: DateRole;
  readonly place: Span | null;
  /** When it came, said behind the date or on a line of its own: "[Received July 3.]". */
  readonly received: FoundDate | null;
}
interface Span {
  readonly start: number;
  readonly end: number;
}

const LONGEST = 160;
const OTHER_WORDS = 6;
const PLACE_WORDS = 14;
const RECEIVED =
  /[[(]\s*(?:received|rec['’]?d\.?|eingegangen|reçu|recibido|получен[оа]?|接到|수신|접수)[^\])]*[\])]?\s*$/iu;
const ROLES: readonly (readonly [RegExp, DateRole])[] = [
  [/\breceived\b|\brec['’]d\b|поступил|получен|수신|접수/iu, "received"],
  [/\b(?:transmitted|forwarded)\b/iu, "transmitted"],
  [/\bsent\b|발신|отправлен/iu, "sent"],
  [/\bpublished\b/iu, "published"],
];
/** Words of a sentence: a place has none of them. */
const SENTENCE =
  /[!?;]|(?<!(?<!\p{L})\p{L}{1,3})[.]\s+\p{L}|\b(?:on|in|since|until|after|before|by|was|is|his|my|your|dated|no|nos)\b/iu;
const PLACE_WORD =
  /^["“«(]?[\p{Lu}\p{Lo}\p{N}][\p{L}\p{N}.’'“”"&()-]*,?$|^(?:of|the|de|la|del|las|los|el|on|am|an|den|der|le|les|du|sur|at|near|г\.|гор\.|с\.),?$/u;
const LABEL = /^(?:date[ds]?|datum|дата|fecha|날짜|일자|日期|日付)\s*:?\s*$/iu;
const TIME =
  /^[\s,.;:–—\])-]*(?:(?:at )?\d{1,2}(?:[.:]\d\d)?\s*(?:[ap]\.?\s?m\.?|h(?:ours)?\.?|uhr|часов|시)?|noon|midnight|midday|morning|evening|г\.|года)?[\s.,;\])]*$/iu;

/** Reads a line as a dateline, null for any other. */
export function readDateline(line: string): Dateline | null {
  if (line.length > LONGEST) return null;
  const bracket = RECEIVED.exec(line)?.index ?? 0;
  const main = bracket === 0 ? line : line.slice(0, bracket);
  const [date] = findDates(main);
  if (date === undefined || date.edtf === null || !standsAlone(main, date)) return null;
  return {
    date: { ...date, edtf: date.edtf },
    role: ROLES.find(([word]) => word.test(main))?.[1] ?? "created",
    place: placeBefore(main, date.start) ?? placeBehind(main, date.end),
    received: bracket === 0 ? null : firstDate(line, bracket),
  };
}

function firstDate(line: string, from: number): FoundDate | null {
  const [date] = findDates(line.slice(from));
  return date === undefined ? null : { ...date, start: date.start + from, end: date.end + from };
}

/** A line that says only when a paper came: "[Received July 3, 4 p.m.]". */
export function readReceived(line: string): FoundDate | null {
  return line.length <= LONGEST && RECEIVED.exec(line)?.index === 0
    ? (findDates(line)[0] ?? null)
    : null;
}

/** True when a place, a time of day or a word like "drafted by" stands beside the date, and no sentence. */
export function standsAlone(
  line: string,
  { start, end }: Pick<FoundDate, "start" | "end">,
): boolean {
  const before = line.slice(0, start);
  const after = line.slice(end);
  const isPlain = TIME.test(after) && (before.trim() === "" || isPlace(before));
  return isPlain || isShort(`${before} ${after}`.trim());
}

function isShort(rest: string): boolean {
  const words = rest.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  return (
    words <= OTHER_WORDS &&
    !/[.!?;]\s+\p{L}|\b(?:on|in|since|until|after|before|of|the)\b/u.test(rest)
  );
}

function isPlace(words: string): boolean {
  const bare = words.replace(/^[\s[(]+|[\s,;:–—\])-]+$/gu, "");
  if (LABEL.test(bare)) return true;
  const each = bare.split(/\s+/);
  return (
    bare !== "" &&
    each.length <= PLACE_WORDS &&
    !SENTENCE.test(bare) &&
    each.every((word) => PLACE_WORD.test(word))
  );
}

function placeBefore(line: string, until: number): Span | null {
  const words = line.slice(0, until);
  const start = words.length - words.replace(/^[\s[(]+/u, "").length;
  const end = words
    .replace(/(?<=[\s,])(?:le|den|am|el|il|on|the)\s+$/u, "")
    .replace(/[\s,;:.–—\])[(«-]+$/u, "").length;
  const bare = line.slice(start, end);
  const isNamed = end > start && isPlace(bare) && !LABEL.test(bare) && /\p{L}{2}/u.test(bare);
  return isNamed && !ROLES.some(([word]) => word.test(bare)) ? { start, end } : null;
}

/** "1950년 8월 27일 평양에서", "March 3, 1908, Tanmok": the place behind the date. */
function placeBehind(line: string, from: number): Span | null {
  const behind =
    /^(?:자)?[,\s]+(?<place>[\p{Lu}\p{Lo}][\p{L}’'-]+?(?:,? [\p{Lu}\p{Lo}][\p{L}’'-]+?){0,3}?)(?:에서|にて)?[.\s]*$/u.exec(
      line.slice(from),
    );
  const place = behind?.groups?.["place"];
  if (behind === null || place === undefined) return null;
  const start = from + behind[0].indexOf(place);
  return { start, end: start + place.length };
}
