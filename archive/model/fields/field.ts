import { ArchiveError } from "../archive-error";
import type { Unit } from "../unit";
import type { UnitPatch } from "../unit-patch";

/** One field of a description: what the standards call it, and how its value is read from and written as text. */
export interface Field {
  /** As in `carrel show --json` and `carrel edit`. */
  readonly id: string;
  /** English, for the log and the command line. */
  readonly label: string;
  /** Number of the element in ISAD(G), second edition; null where the standard has none. */
  readonly isad: string | null;
  /** Number of the element in DACS; null where the standard has none. */
  readonly dacs: string | null;
  /** `date.received`, `agent.author`: what stands behind the point; empty for fields that are one thing. */
  readonly roles: readonly string[];
  /** What stands between the old words and new ones that are appended. */
  readonly joiner: string;
  /** The value as text; empty when there is none. `read` of it changes nothing. */
  show(unit: Unit, role: string | null): string;
  /** What an edit of the field to these words changes; empty words clear it. @throws ArchiveError `field.*` */
  read(text: string, unit: Unit, role: string | null): UnitPatch;
}

/** @throws ArchiveError always */
export function refuse(
  code: `field.${string}`,
  field: string,
  value: string,
  why: string,
  remedy: string,
): never {
  throw new ArchiveError(code, `${field}: “${value}” ${why}.`, remedy);
}

/** Words as they are stored: NFC, without blanks around them. */
export const tidyWords = (text: string): string => text.normalize("NFC").trim();

/** What stands between several values of one field. */
export const BETWEEN = " | ";

/** Several values of one field. */
export const severalOf = (text: string): readonly string[] =>
  text
    .split("|")
    .map(tidyWords)
    .filter((one) => one !== "");
