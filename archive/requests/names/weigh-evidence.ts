import type { NameEvidence } from "../../contract/name-work";
import type { Authority } from "../../model/authority";
import { type EdtfInterval, edtfInterval } from "../../model/edtf";
import type { NameReason } from "../../model/hit";
import type { AuthorityId } from "../../model/ids";
import type { Unit } from "../../model/unit";
import { mainDate } from "../../model/written-date";
import type { Desk, OpenArchive } from "../desk";
import { maySee } from "../dossier";
import { nameKey } from "../indexing/name-key";

/** What each kind of evidence weighs. A score is their sum, from 0 to 100: an order of work, not a probability. */
const WEIGHT: Readonly<Record<NameEvidence["kind"], number>> = {
  "recorded-form": 50,
  "family-name": 25,
  office: 25,
  "near-spelling": 15,
  "linked-here": 30,
  "same-file": 15,
  "same-parties": 20,
  "within-life": 10,
  "outside-life": -40,
  "in-use": 10,
  "not-in-use": -25,
  "also-others": -20,
  "shared-form": 40,
  "same-note": 20,
  "other-kind": -50,
  "other-life": -40,
  "named-together": -25,
};

export const clue = (kind: NameEvidence["kind"], ...rest: readonly string[]): NameEvidence => ({
  kind,
  speaksFor: WEIGHT[kind] > 0,
  with: rest,
});

/** Sum of what the evidence weighs, kept within 0 to 100. */
export const scoreOf = (evidence: readonly NameEvidence[]): number =>
  Math.max(
    0,
    Math.min(
      100,
      evidence.reduce((sum, { kind }) => sum + WEIGHT[kind], 0),
    ),
  );

/** What is known of an authority from the units that are linked to it. */
export interface Acquaintance {
  readonly authority: Authority;
  /** The record and those merged into it. */
  readonly family: ReadonlySet<AuthorityId>;
  /** Folders that hold a linked unit. */
  readonly files: ReadonlySet<string>;
  /** Who else is linked in those units. */
  readonly parties: ReadonlySet<AuthorityId>;
}

/** Linked units looked at: more would tell nothing new. */
const MOST_LOOKED_AT = 300;

/** Company that this reader may know of: what a withheld unit tells, no evidence tells either. */
export function acquaintance(desk: Desk, open: OpenArchive, authority: Authority): Acquaintance {
  const { index, tables } = open;
  const files = new Set<string>();
  const parties = new Set<AuthorityId>();
  const family = new Set(index.names().family(authority.id));
  for (const doc of index.unitsNaming(authority.id).slice(0, MOST_LOOKED_AT)) {
    const row = tables.unitByDoc(doc);
    if (row === null || !maySee(desk, open, row)) continue;
    const { unit } = row;
    if (unit.parent !== null) files.add(unit.parent);
    for (const { id } of unit.agents) if (id !== null && !family.has(id)) parties.add(id);
  }
  return { authority, family, files, parties };
}

/** Everything that speaks for and against a form in a unit meaning the authority. */
export function weigh(
  open: OpenArchive,
  who: Acquaintance,
  unit: Unit,
  form: string,
): readonly NameEvidence[] {
  return [
    ofForm(open, who, form),
    ...ofCompany(open, who, unit),
    ...ofTime(who.authority, unit, form),
    ...ofOthers(open, who, form),
  ];
}

function ofForm(open: OpenArchive, { authority }: Acquaintance, form: string): NameEvidence {
  const reason = reasonOf(open, authority.id, form);
  if (reason === null) return clue("near-spelling", authority.preferred);
  if (reason.kind === "family-name") return clue("family-name");
  if (reason.kind === "office" || reason.kind === "short") return clue("office");
  return clue("recorded-form", ...(reason.source === null ? [] : [reason.source]));
}

/** What the form is to the record; null when the record does not have it. */
export function reasonOf(open: OpenArchive, id: AuthorityId, form: string): NameReason | null {
  const key = nameKey(form);
  return (
    open.index
      .forms()
      .formsOf(id)
      .find((one) => one.key === key)?.reason ?? null
  );
}

function ofCompany(
  open: OpenArchive,
  { family, files, parties }: Acquaintance,
  unit: Unit,
): readonly NameEvidence[] {
  const isHere = unit.agents.find(({ id }) => id !== null && family.has(id));
  const shared = unit.agents.filter(({ id }) => id !== null && parties.has(id));
  const folder = unit.parent === null ? null : open.tables.unit(unit.parent);
  return [
    ...(isHere === undefined ? [] : [clue("linked-here", isHere.name)]),
    ...(folder !== null && files.has(folder.unit.id) ? [clue("same-file", folder.unit.title)] : []),
    ...(shared.length === 0
      ? []
      : [clue("same-parties", ...new Set(shared.map(({ name }) => name)))]),
  ];
}

const overlap = (a: EdtfInterval, b: EdtfInterval): boolean =>
  (a.lo === null || b.hi === null || a.lo <= b.hi) &&
  (b.lo === null || a.hi === null || b.lo <= a.hi);

/** Whether two times may meet; null where one of them is not known. */
export function mayMeet(
  a: string | null | undefined,
  b: string | null | undefined,
): boolean | null {
  const one = a == null ? null : edtfInterval(a);
  const other = b == null ? null : edtfInterval(b);
  return one === null || other === null ? null : overlap(one, other);
}

function ofTime({ dates, variants }: Authority, unit: Unit, form: string): readonly NameEvidence[] {
  const date = mainDate(unit);
  const used = variants.find((variant) => nameKey(variant.form) === nameKey(form))?.used;
  const lived = mayMeet(dates, date?.edtf);
  const inUse = mayMeet(used, date?.edtf);
  return [
    ...(lived === null
      ? []
      : [clue(lived ? "within-life" : "outside-life", date?.display ?? "", dates ?? "")]),
    ...(inUse === null ? [] : [clue(inUse ? "in-use" : "not-in-use", used ?? "")]),
  ];
}

function ofOthers(
  { index }: OpenArchive,
  { family }: Acquaintance,
  form: string,
): readonly NameEvidence[] {
  const others = index
    .forms()
    .bearers(form)
    .filter((id) => !family.has(id))
    .map((id) => index.names().get(id)?.preferred ?? id);
  return others.length === 0 ? [] : [clue("also-others", ...others.slice(0, 5))];
}
