import { readYear } from "./years";

const SEASONS: readonly (readonly [RegExp, number])[] = [
  [/^(?:spring|printemps|frühling|frühjahr|봄|春|весна|весной)$/iu, 21],
  [/^(?:summer|été|sommer|여름|夏|лето|летом)$/iu, 22],
  [/^(?:autumn|fall|automne|herbst|가을|秋|осень|осенью)$/iu, 23],
  [/^(?:winter|hiver|겨울|冬|зима|зимой)$/iu, 24],
  [/^상반기$/u, 40],
  [/^하반기$/u, 41],
];
const PARTS = ["first", "second", "third", "fourth"];
const YEAR = "(\\d{3,}|ad \\d{1,4}|\\d+ bc|(?:기원전 )?\\d+(?= ?[년年]))";
const BEFORE = new RegExp(`^(\\p{L}+)(?: of)?,? ${YEAR}(?: г\\.?| года)?$`, "iu");
const AFTER = new RegExp(`^${YEAR} ?[년年]?,? ?(\\p{L}+)$`, "iu");
const PART = new RegExp(`^(first|second|third|fourth) (quarter|third|half) of ${YEAR}$`, "iu");
const KO_PART = new RegExp(`^${YEAR}년 (?:(\\d)분기|1년 중 (\\d)/3)$`, "u");
const KIND: Readonly<Record<string, readonly [first: number, count: number]>> = {
  quarter: [33, 4],
  third: [37, 3],
  half: [40, 2],
};

/** Seasons, quarters, thirds and halves of a year as EDTF (ISO 8601-2: 21 to 41); null for anything else. */
export function readSeason(text: string): string | null {
  return namedSeason(text) ?? englishPart(text) ?? koreanPart(text);
}

function namedSeason(text: string): string | null {
  const before = BEFORE.exec(text);
  const after = before === null ? AFTER.exec(text) : null;
  const [name, year] = [before?.[1] ?? after?.[2], before?.[2] ?? after?.[1]];
  const season = SEASONS.find(([pattern]) => pattern.test(name ?? ""))?.[1];
  return season === undefined || year === undefined ? null : `${readYear(year)}-${season}`;
}

function englishPart(text: string): string | null {
  const [, which = "", kind = "", year = ""] = PART.exec(text) ?? [];
  const [first, count] = KIND[kind.toLowerCase()] ?? [0, 0];
  const at = PARTS.indexOf(which.toLowerCase());
  return at < 0 || at >= count ? null : `${readYear(year)}-${first + at}`;
}

function koreanPart(text: string): string | null {
  const [, year = "", quarter, third] = KO_PART.exec(text) ?? [];
  if (quarter !== undefined) return `${readYear(year)}-${32 + Number(quarter)}`;
  return third === undefined ? null : `${readYear(year)}-${36 + Number(third)}`;
}
