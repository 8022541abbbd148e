import type { AuthorityDraft, VariantDraft } from "../../contract/names";
import { ArchiveError } from "../../model/archive-error";
import type { Authority, NameVariant } from "../../model/authority";
import { edtfInterval } from "../../model/edtf";
import type { AuthorityId } from "../../model/ids";
import { scriptOf } from "../../model/script";

/**
 * A record of what a reader gave. A form without a script is in the one that its letters are in; without a kind it is a spelling, or
 * a form in another script. @throws ArchiveError `request.bad-date`
 */
export function authorityOf(id: AuthorityId, draft: AuthorityDraft): Authority {
  const { preferred, kind, variants, dates, note, sources } = draft;
  return {
    id,
    kind,
    preferred,
    variants: variants.map((one) => variantOf(one, preferred)),
    dates: dates === null ? null : readableDate(dates),
    note,
    ...(sources === undefined ? {} : { sources }),
  };
}

export function variantOf(draft: VariantDraft, preferred: string): NameVariant {
  const script = draft.script ?? scriptOf(draft.form);
  const otherwise = script === scriptOf(preferred) ? "spelling" : "other-script";
  return {
    form: draft.form,
    script,
    kind: draft.kind ?? otherwise,
    source: draft.source ?? null,
    ...(draft.scheme === undefined ? {} : { scheme: draft.scheme }),
    ...(draft.used === undefined ? {} : { used: readableDate(draft.used) }),
  };
}

function readableDate(edtf: string): string {
  if (edtfInterval(edtf) !== null) return edtf;
  throw new ArchiveError(
    "request.bad-date",
    `“${edtf}” is not a date that Carrel can read.`,
    "Write years as 1878/1953, 1949 or 1949-10 (EDTF); leave an open end as 1949/..",
  );
}
