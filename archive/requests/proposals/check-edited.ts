import { ArchiveError } from "../../model/archive-error";
import { readEdtf } from "../../model/edtf";
import type { Proposal } from "../../model/proposal";
import { AgentRole } from "../../model/unit";
import { DateRole } from "../../model/unit-date";

/**
 * Refuses words that the proposal's field cannot hold.
 * @throws ArchiveError `request.not-a-date` `request.not-a-language` `request.no-such-role` `request.no-value`
 */
export function checkEdited(
  { id, kind }: Proposal,
  { value, role }: { readonly value: string; readonly role: string | null },
): void {
  if (value.trim() === "")
    throw new ArchiveError(
      "request.no-value",
      `Proposal ${id} cannot be accepted without a value.`,
      "Write one, or reject the proposal.",
    );
  if (kind === "date" && readEdtf(value) === null) throw notADate(id, value);
  if (kind === "language" && !isLanguage(value)) throw notALanguage(id, value);
  const roles = kind === "date" ? DateRole : kind === "agent" ? AgentRole : null;
  if (roles !== null && role !== null && !roles.safeParse(role).success)
    throw new ArchiveError(
      "request.no-such-role",
      `“${role}” is no role that proposal ${id} can give.`,
      `Choose one of: ${roles.options.join(", ")}.`,
    );
}

const notADate = (id: string, value: string) =>
  new ArchiveError(
    "request.not-a-date",
    `“${value}” is no date in EDTF, for proposal ${id}.`,
    "Write it as 1950-08-27, 1950-08, 1950~ (about) or 1950/1951 (from, to).",
  );

const notALanguage = (id: string, value: string) =>
  new ArchiveError(
    "request.not-a-language",
    `“${value}” is no language tag (BCP 47), for proposal ${id}.`,
    "Write a tag such as en, ko or zh-Hant.",
  );

function isLanguage(value: string): boolean {
  try {
    return Intl.getCanonicalLocales(value).length === 1;
  } catch {
    return false;
  }
}
