import type { TermDraft } from "../../contract/term-sets";
import { ArchiveError } from "../../model/archive-error";
import { edtfInterval } from "../../model/edtf";
import { languageTag } from "../../model/fields/languages";
import { titleKey } from "../../model/member-key";
import { endsOfUse, type Term, type TermSet, tidyTerm, usedBetween } from "../../model/term-set";
import type { OpenArchive } from "../desk";
import { nameKey } from "../indexing/name-key";

/** Terms as a reader gave them. @throws ArchiveError `request.bad-date` `request.same-term` `request.empty-term` `field.no-language` */
export function termsOf(drafts: readonly TermDraft[]): readonly Term[] {
  const terms = drafts.map(termOf);
  const seen = new Set<string>();
  for (const term of terms) {
    if (seen.has(termKey(term))) throw sameTerm(term.text);
    seen.add(termKey(term));
  }
  return terms;
}

/** Two terms of a set are the same when they have the same words, case aside, in the same language. */
export const termKey = ({ text, language }: Pick<Term, "text" | "language">): string =>
  `${titleKey(text)} ${language ?? ""}`;

function termOf({ text, language, source, used }: TermDraft): Term {
  const words = tidyTerm(text);
  if (nameKey(words) === "") throw emptyTerm(words);
  return {
    text: words,
    language: language ? languageTag(language) : null,
    source: source || null,
    ...(used ? { used: readable(used) } : {}),
  };
}

/** A date, or two with a stroke between them: tables have a column for each end. */
function readable(used: string): string {
  const { from, to } = endsOfUse(used);
  const whole = usedBetween(from, to);
  if (whole !== undefined && !/[[{]/.test(whole) && edtfInterval(whole) !== null) return whole;
  throw new ArchiveError(
    "request.bad-date",
    `“${used}” is not a date that Carrel can read.`,
    "Write years as 1878/1953, 1949 or 1949-10 (EDTF); leave an open end as 1949/..",
  );
}

/** @throws ArchiveError `request.same-term-set` when another set has the label */
export function refuseTwin({ index }: OpenArchive, label: string, own: TermSet["id"] | null): void {
  const other = index.terms().labelled(label);
  if (other === null || other.id === own) return;
  throw new ArchiveError(
    "request.same-term-set",
    `There is a term set “${other.label}” already.`,
    "Add the terms to that set, or give this one another label.",
  );
}

const sameTerm = (text: string) =>
  new ArchiveError(
    "request.same-term",
    `“${text}” stands twice in the set in one language.`,
    "Take one of them out, or say in which language each is.",
  );

const emptyTerm = (text: string) =>
  new ArchiveError(
    "request.empty-term",
    `“${text}” has no letter or digit to search for.`,
    "Write a word or phrase as it stands in the documents.",
  );
