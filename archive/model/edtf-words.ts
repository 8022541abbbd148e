/** How one language writes dates. Days, months and years come as numbers, `month` from 1. */
export interface DateWords {
  readonly year: (year: number) => string;
  readonly month: (year: string, month: number) => string;
  readonly day: (year: string, month: number, day: number) => string;
  readonly decade: (year: number) => string;
  readonly season: (year: string, season: number) => string;
  readonly about: (date: string) => string;
  readonly from: (date: string) => string;
  readonly until: (date: string) => string;
  readonly or: (dates: readonly string[]) => string;
  readonly and: (dates: readonly string[]) => string;
  readonly unknown: string;
}

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;
const SEASONS = {
  en: ["Spring", "Summer", "Autumn", "Winter"],
  ko: ["봄", "여름", "가을", "겨울"],
} as const;
const PARTS = ["first", "second", "third", "fourth"] as const;

const english: DateWords = {
  // EDTF has a year 0 (ISO 8601): it is 1 BC.
  year: (year) => (year > 0 ? String(year) : `${1 - year} BC`),
  month: (year, month) => `${MONTHS[month - 1]} ${year}`,
  day: (year, month, day) => `${day} ${MONTHS[month - 1]} ${year}`,
  decade: (year) => `${year}s`,
  season: (year, season) => `${englishSeason(season)} ${year}`,
  about: (date) => `c. ${date}`,
  from: (date) => `from ${date}`,
  until: (date) => `until ${date}`,
  or: (dates) => dates.join(" or "),
  and: (dates) => dates.join(" and "),
  unknown: "date not known",
};

function englishSeason(season: number): string {
  if (season <= 32) return SEASONS.en[(season - 21) % 4] ?? "";
  if (season <= 36) return `${PARTS[season - 33]} quarter of`;
  if (season <= 39) return `${PARTS[season - 37]} third of`;
  return `${PARTS[season - 40]} half of`;
}

const korean: DateWords = {
  year: (year) => (year > 0 ? `${year}년` : `기원전 ${1 - year}년`),
  month: (year, month) => `${year} ${month}월`,
  day: (year, month, day) => `${year} ${month}월 ${day}일`,
  decade: (year) => `${year}년대`,
  season: (year, season) => `${year} ${koreanSeason(season)}`,
  about: (date) => `${date}경`,
  from: (date) => `${date}부터`,
  until: (date) => `${date}까지`,
  or: (dates) => dates.join(" 또는 "),
  and: (dates) => dates.join(", "),
  unknown: "날짜 미상",
};

function koreanSeason(season: number): string {
  if (season <= 32) return SEASONS.ko[(season - 21) % 4] ?? "";
  if (season <= 36) return `${season - 32}분기`;
  if (season <= 39) return `1년 중 ${season - 36}/3`;
  return season === 40 ? "상반기" : "하반기";
}

/** The words of a language; English where we have none. @param locale BCP 47 */
export function dateWords(locale: string): DateWords {
  return /^ko\b/i.test(locale) ? korean : english;
}
