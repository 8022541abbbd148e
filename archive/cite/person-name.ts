import type { Authority, NameVariant } from "../model/authority";
import type { CitedName } from "../model/citable-source";

const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ["Hang", /\p{Script=Hangul}/u],
  ["Kana", /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ["Hani", /\p{Script=Han}/u],
  ["Cyrl", /\p{Script=Cyrillic}/u],
  ["Grek", /\p{Script=Greek}/u],
  ["Arab", /\p{Script=Arabic}/u],
  ["Hebr", /\p{Script=Hebrew}/u],
  ["Latn", /\p{Script=Latin}/u],
];

/** The script of a name as ISO 15924; `Zyyy` where it has no letter of a script that we know. */
export function scriptOfName(form: string): string {
  return SCRIPTS.find(([, letters]) => letters.test(form))?.[0] ?? "Zyyy";
}

/** "J.", "J.-P.", "Yu.", "В.И.": a given name cut short. "Mr." and "Capt." are none. */
const INITIALS = /^(?:(?:\p{Lu}|Yu|Ya|Ch|Sh|Zh|Kh|Ts|Th|Ph|Дж)\.-?)+$/u;
const COMMA_FORM = /^([^,]+),\s*([^,]+)$/u;
const BODY =
  /\b(?:agency|army|board|bureau|committee|company|consulate|council|department|directorate|embassy|government|legation|ministry|mission|navy|office|party|staff)\b/iu;

/**
 * A name for a citation. It is parted into given and family name only where something shows that its order is Western:
 * initials before the family name, or another form of the same name that has them or turns it round. Nothing is concluded
 * from how a name sounds: "Mao Zedong" and "Seo Munha" stay as they are, and so does "Dean Acheson" without evidence.
 * @param otherForms the forms of the same person that the authority knows
 * @param seenIn words about the document, where the name may stand in its own order: its title
 * @param order `given-first` where the page itself turns names round with a comma and prints them as its own language does
 */
export function citedName(
  form: string,
  otherForms: readonly string[] = [],
  seenIn = "",
  order: "unknown" | "given-first" = "unknown",
): CitedName {
  const name = form.trim();
  const whole = { literal: name };
  if (!mayBeParted(name)) return whole;
  const [, family = "", given = ""] = COMMA_FORM.exec(name) ?? [];
  // "Mao, Zedong" says which name is the family's, not that it comes last; words that call him so, family last, do.
  const isShown = order === "given-first" || isGivenFirst(given, family, seenIn);
  if (family !== "") return isShown ? { family, given } : whole;
  return partedByInitials(name, otherForms) ?? whole;
}

/** No body is parted, and no name in a script whose names put the family first. */
const mayBeParted = (name: string): boolean =>
  !BODY.test(name) && /^(Latn|Cyrl|Grek)$/.test(scriptOfName(name));

const isGivenFirst = (given: string, family: string, seenIn: string): boolean =>
  areInitials(given) || isCalledInOrder(given, family, seenIn);

/** The name parted where it, or another form of it, shows which is the family name. */
function partedByInitials(name: string, otherForms: readonly string[]): CitedName | null {
  const ending = [name, ...otherForms]
    .map(familyShownBy)
    .find((one) => one !== null && name.endsWith(` ${one}`));
  if (ending === undefined || ending === null) return null;
  return { family: ending, given: name.slice(0, -ending.length).trim() };
}

/** Whether the words have the given name before the family name, as words of their own; "Ada Ward-Pell" calls Pell so too. */
function isCalledInOrder(given: string, family: string, words: string): boolean {
  const [first, last] = [given, family].map((name) => name.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&"));
  const name = `(?<![\\p{L}\\p{M}])${first} (?:\\p{Lu}[\\p{L}\\p{M}]*-)?${last}(?![\\p{L}\\p{M}])`;
  return new RegExp(name, "u").test(words);
}

function areInitials(words: string): boolean {
  return words.split(/\s+/u).some((word) => INITIALS.test(word));
}

/** The family name that a form gives away by its comma or by initials before it; null where it gives none away. */
function familyShownBy(form: string): string | null {
  const comma = COMMA_FORM.exec(form.trim());
  if (comma !== null) return comma[1] ?? null;
  const words = form.trim().split(/\s+/u);
  const last = words.at(-1) ?? "";
  // "Seo M." puts the family name first: an initial at the end shows the other order.
  if (words.length < 2 || INITIALS.test(last)) return null;
  return areInitials(words.slice(0, -1).join(" ")) ? last : null;
}

/**
 * The form of a person's name that a citation prints: the preferred form, in a Korean citation the Hangul form where
 * there is one. A pseudonym or code name that the document itself bears stays, for it is what a reader will find there.
 */
export function formToCite(written: string, authority: Authority | null, language: string): string {
  if (authority === null) return written;
  const used = authority.variants.find((variant) => variant.form === written);
  if (used !== undefined && (used.kind === "pseudonym" || used.kind === "code-name"))
    return written;
  if (language !== "ko") return authority.preferred;
  return hangulForm(authority.variants)?.form ?? authority.preferred;
}

function hangulForm(variants: readonly NameVariant[]): NameVariant | undefined {
  return variants.find((variant) => variant.script === "Hang" && variant.kind !== "spelling");
}
