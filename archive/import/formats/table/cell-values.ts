import { edtfInterval } from "../../../model/edtf";
import type { Level } from "../../../model/unit";
import { findDates } from "../../describe/dates/find-dates";

const LEVELS: readonly (readonly [Level, string])[] = [
  ["fonds", "fonds|collection|record group|bestand|sammlung|nachlass|기록물군|기록군|퐁|컬렉션"],
  ["series", "series|subseries|subfonds|serie|unterserie|teilbestand|계열|하위계열|시리즈"],
  ["file", "file|folder|dossier|volume|akte|mappe|band|vorgang|기록물철|철|파일|문서철|권"],
  [
    "item",
    "item|document|letter|dokument|schriftstück|einzelstück|brief|기록물건|건|문서|문서건|아이템",
  ],
  ["part", "part|enclosure|attachment|anlage|beilage|teil|첨부|별지|부분"],
];
const LEVEL_OF = new Map(
  LEVELS.flatMap(([level, words]) => words.split("|").map((word) => [word, level] as const)),
);

export const levelOfCell = (cell: string): Level | null => LEVEL_OF.get(cell.toLowerCase()) ?? null;

const LANGUAGES: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ["en", "english|englisch|영어"],
    ["ko", "korean|koreanisch|한국어|국문|한글"],
    ["de", "german|deutsch|독일어"],
    ["fr", "french|französisch|프랑스어|불어"],
    ["ru", "russian|russisch|러시아어|노어"],
    ["ja", "japanese|japanisch|일본어|일문"],
    ["zh", "chinese|chinesisch|중국어|중문"],
    ["lzh", "classical chinese|한문"],
    ["es", "spanish|spanisch|스페인어"],
    ["it", "italian|italienisch|이탈리아어"],
    ["la", "latin|latein|lateinisch|라틴어"],
    ["pl", "polish|polnisch|폴란드어"],
    ["cs", "czech|tschechisch|체코어"],
  ].flatMap(([tag = "", names = ""]) => names.split("|").map((name) => [name, tag])),
);

/** A BCP 47 tag, or a language's name in English, German or Korean; null for neither. */
export function languageOfCell(cell: string): string | null {
  const plain = cell.toLowerCase();
  return LANGUAGES[plain] ?? (/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(cell) ? cell : null);
}

/** EDTF of a cell; null when it is no date that can only be read one way. */
export function dateOfCell(cell: string): string | null {
  if (edtfInterval(cell) !== null) return cell;
  const range = /^(\d{4})\s*(?:[-–—~/]|bis|to)\s*(\d{4})$/.exec(cell);
  if (range !== null) return ifDate(`${range[1] ?? ""}/${range[2] ?? ""}`);
  const about = /^(?:c\.|ca\.?|circa|um|about|약)\s*(\d{4})(?:년)?$/i.exec(cell)?.[1];
  if (about !== undefined) return `${about}~`;
  const year = /^(\d{4})\s*년$/.exec(cell)?.[1];
  return year ?? slashed(cell) ?? spelled(cell);
}

/** 16/11/1907 can be read one way only, 5/6/1907 two ways. Year first is always clear. */
function slashed(cell: string): string | null {
  const yearFirst = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})\.?$/.exec(cell);
  if (yearFirst !== null) return day(yearFirst[1], yearFirst[2], yearFirst[3]);
  const [, first = "", second = "", year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(cell) ?? [];
  if (year === undefined || (+first <= 12 && +second <= 12 && first !== second)) return null;
  return +first > 12 ? day(year, second, first) : day(year, first, second);
}

const day = (year = "", month = "", date = ""): string | null =>
  ifDate(`${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`);

const ifDate = (edtf: string): string | null => (edtfInterval(edtf) === null ? null : edtf);

/** A date in words, when it is all that the cell says. */
function spelled(cell: string): string | null {
  const [only, ...more] = findDates(cell);
  if (only === undefined || more.length > 0) return null;
  const rest = cell.slice(0, only.start) + cell.slice(only.end);
  return /[\p{L}\p{N}]/u.test(rest) ? null : only.edtf;
}
