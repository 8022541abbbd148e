import { readEdtf } from "../edtf";
import { otherReadings } from "./other-readings";
import { NO_CONTEXT, readSingle, type DateContext } from "./single-date";
import { dayBefore, stepYear } from "./step-date";

/** What Carrel makes of a date as a person writes it. */
export interface UnderstoodDate {
  /** EDTF (ISO 8601-2); null when it was not understood. */
  readonly edtf: string | null;
  /** What else it may mean, or what may have been meant: EDTF, the likelier first. */
  readonly others: readonly string[];
}

/**
 * Understands a date as people write it in English, Korean, Russian and some more, and everything that `displayEdtf` writes:
 * `27 Aug 1950`, `ca. 1907`, `1904–1911`, `before 1910`, `spring 1908`, `1950년 8월 27일`, `27 августа 1950`, `1907-11?`.
 */
export function understandDate(text: string): UnderstoodDate {
  const written = tidy(text);
  if (written === "" || written.length > 200) return { edtf: null, others: [] };
  const edtf = meaning(written);
  const others = otherReadings(written, edtf, meaning).filter((one) => one !== edtf);
  return { edtf, others: [...new Set(others)] };
}

const tidy = (text: string) =>
  text
    .normalize("NFKC")
    .replaceAll(/[‐‑−]/gu, "-")
    .replaceAll(/\s+/gu, " ")
    .trim()
    .replace(/^\[(?!.*\.\.)([^,[\]]+)\]$/u, "$1");

function meaning(text: string): string | null {
  if (
    /^(?:undated|n\.? ?d\.?|s\.? ?d\.?|date not known|날짜 미상|미상|без даты|б\.? ?д\.?)$/iu.test(
      text,
    )
  )
    return "XXXX";
  const found = asEdtf(text) ?? between(text) ?? list(text) ?? range(text) ?? end(text);
  return found !== null && readEdtf(found) !== null ? found : null;
}

const asEdtf = (text: string) =>
  /^[\d[{.\-XY]/u.test(text) && readEdtf(text) !== null && !/^\d{1,3}$/u.test(text) ? text : null;

/** `between 1904 and 1911`: one day in that time, not all of it. */
function between(text: string): string | null {
  const found =
    /^between (?<from>.+) and (?<to>.+)$/iu.exec(text) ??
    /^между (?<from>.+) и (?<to>.+)$/iu.exec(text) ??
    /^(?<from>.+?)(?:에서|와|과) (?<to>.+) 사이$/u.exec(text);
  const pair = found?.groups === undefined ? null : ends(found.groups);
  return pair === null || pair.some((one) => one.includes("/")) ? null : `[${pair.join("..")}]`;
}

/** `1949 or 1951` is one of them, `1949 and 1951` is both. */
function list(text: string): string | null {
  const isOne = / (?:or|또는|или|oder|ou) /iu.test(text);
  const parts = text.split(
    isOne ? /,? (?:or|또는|или|oder|ou) |, /iu : / (?:and|및|и|und|et) |, /iu,
  );
  if (parts.length < 2 || (!isOne && readSingle(text) !== null)) return null;
  const dates = parts.map((part, at) => listed(part, at === 0, at === parts.length - 1));
  if (dates.includes(null)) return null;
  return isOne ? `[${dates.join(",")}]` : `{${dates.join(",")}}`;
}

function listed(part: string, first: boolean, last: boolean): string | null {
  const one = range(part) ?? end(part);
  if (one === null || !/[/[]/u.test(one)) return one;
  if (one.startsWith("../")) return first ? `..${one.slice(3)}` : null;
  if (one.endsWith("/..")) return last ? `${one.slice(0, -3)}..` : null;
  return one.startsWith("[") ? null : one.replace("/", "..");
}

const DASH = /^(?<from>.+?)\s*[–—]\s*(?<to>.+)$/u;
const TO: readonly RegExp[] = [
  DASH,
  /^(?<from>.+?) - (?<to>.+)$/u,
  /^(?:from )?(?<from>.+?) (?:to|until|till|through|bis|au) (?<to>.+)$/iu,
  /^(?<from>.+?)부터 (?<to>.+?)까지$/u,
  /^с (?<from>.+?) (?:по|до) (?<to>.+)$/iu,
  /^(?<from>.*[년월일\d])\s*~\s*(?<to>\d.*)$/u,
  /^(?<from>\d{4})-(?<to>\d{4}\??)$/u,
  /^(?<from>\d{1,2})-(?<to>\d{1,2} \p{L}.*)$/u,
  /^(?<from>\p{L}+)-(?<to>\p{L}+ \d{4}.*)$/u,
];

function range(text: string): string | null {
  for (const form of TO) {
    const found = form.exec(text)?.groups;
    const pair = found === undefined ? null : ends(found);
    if (pair !== null) return pair.join("/");
  }
  return null;
}

/** Each end of a range may borrow of the other: `3–5 March 1908`, `1904–11`, `1950년 8월 – 9월`. */
function ends(written: Readonly<Record<string, string>>): readonly [string, string] | null {
  const { from = "", to = "" } = written;
  const whole = /^\d{4}$/u.test(from) && /^\d{2}$/u.test(to) ? from.slice(0, 2) + to : to;
  const right = qualified(whole, contextOf(from));
  const left = right === null ? null : qualified(from, contextOf(whole));
  if (left === null || right === null) return null;
  return readEdtf(`${left}/${right}`) === null ? null : [left, right];
}

function contextOf(text: string): DateContext {
  const date = readSingle(bare(text).text);
  return date === null ? NO_CONTEXT : { year: date.year, month: date.month };
}

const BEFORE = [
  /^(?:before|prior to|ante|antes de|vor|avant|до|раньше) (.+)$/iu,
  /^(.+?) ?이?전$/u,
];
const UNTIL = [/^(?:until|till|up to|not after|bis|no later than) (.+)$/iu, /^(.+?)까지$/u];
const AFTER = [/^(?:after|post|nach|après|после) (.+)$/iu, /^(.+?) ?(?:이?후)$/u];
const FROM = [/^(?:from|since|not before|seit|с) (.+)$/iu, /^(.+?)부터$/u];

/** Dates with one end, or none. Strictly before 1910 is 1909 or earlier. */
function end(text: string): string | null {
  const strict = (forms: readonly RegExp[], step: -1 | 1) => {
    const found = after(forms, text);
    return found === null ? null : stepped(found, step);
  };
  const before = strict(BEFORE, -1);
  if (before !== null) return `[..${before}]`;
  const later = strict(AFTER, 1);
  if (later !== null) return `[${later}..]`;
  const until = after(UNTIL, text);
  if (until !== null) return `../${until}`;
  const from = after(FROM, text);
  return from === null ? qualified(text) : `${from}/..`;
}

function after(forms: readonly RegExp[], text: string): string | null {
  for (const form of forms) {
    const date = qualified(form.exec(text)?.[1] ?? "");
    if (date !== null) return date;
  }
  return null;
}

const stepped = (edtf: string, step: -1 | 1) =>
  step < 0 ? dayBefore(edtf) : /^\d{4}$/u.test(edtf) ? stepYear(edtf, 1) : edtf;

const ABOUT_BEFORE =
  /^(?:c\.|ca\.|ок\.|약|대략|(?:c|ca|circa|about|around|approx\.?|approximately|um|vers|hacia|около)(?=[ \d])) ?/iu;
const ABOUT_AFTER = / ?(?:경|무렵|쯤|頃)(?=\??$)|(?<=\d)~$/u;
const PERHAPS_BEFORE = /^(?:probably|possibly|perhaps|prob\.|poss\.|вероятно|возможно|아마) /iu;
const PERHAPS_AFTER = / ?(?:\?|\(\?\)|추정)$/u;

/** A date without its signs of doubt. */
function bare(text: string) {
  const perhaps = PERHAPS_BEFORE.test(text) || PERHAPS_AFTER.test(text);
  const rest = text.replace(PERHAPS_BEFORE, "").replace(PERHAPS_AFTER, "");
  const about = ABOUT_BEFORE.test(rest) || ABOUT_AFTER.test(rest);
  return { text: rest.replace(ABOUT_BEFORE, "").replace(ABOUT_AFTER, ""), about, perhaps };
}

function qualified(text: string, context: DateContext = NO_CONTEXT): string | null {
  const own = asEdtf(text);
  if (own !== null && !own.includes("/")) return own;
  const { text: rest, about, perhaps } = bare(text);
  const date = readSingle(rest, context);
  if (date === null) return null;
  return date.edtf + (about && perhaps ? "%" : about ? "~" : perhaps ? "?" : "");
}
