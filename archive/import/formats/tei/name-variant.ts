import type { NameVariant } from "../../../model/authority";

/** One form of a name in the script that most of it is written in (ISO 15924). */
export function variant(form: string, kind: NameVariant["kind"], source: string): NameVariant {
  return { form, kind, script: scriptOf(form), source };
}

const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ["Hang", /\p{Script=Hangul}/u],
  ["Jpan", /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ["Hani", /\p{Script=Han}/u],
  ["Cyrl", /\p{Script=Cyrillic}/u],
  ["Arab", /\p{Script=Arabic}/u],
  ["Hebr", /\p{Script=Hebrew}/u],
  ["Grek", /\p{Script=Greek}/u],
];
const scriptOf = (form: string): string =>
  SCRIPTS.find(([, letters]) => letters.test(form))?.[0] ?? "Latn";
