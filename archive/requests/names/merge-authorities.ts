import type { Handlers } from "../../contract";
import { ArchiveError } from "../../model/archive-error";
import type { Authority, NameVariant } from "../../model/authority";
import { scriptOf } from "../../model/script";
import { type Desk, writableArchive } from "../desk";
import { nameKey } from "../indexing/name-key";
import { changeNames, unitsPointingTo } from "./change-names";
import { moveName } from "./move-name";
import { readStanding } from "./stored-authority";

/** @throws ArchiveError `request.same-name` `request.no-name` `request.name-merged` `store.*` */
export const mergeAuthorities =
  (desk: Desk): Handlers["mergeAuthorities"] =>
  async ({ keep: keepId, other: otherId }) => {
    const open = writableArchive(desk);
    if (keepId === otherId) throw sameName(keepId);
    let moved = 0;
    const changed = await changeNames(desk, open, async (pen) => {
      const keep = await readStanding(open.store, keepId);
      const other = await readStanding(open.store, otherId);
      const detail = `${other.authority.preferred} merged into ${keep.authority.preferred}`;
      pen.change(united(keep.authority, other.authority), keep.version, detail);
      pen.change({ ...other.authority, mergedInto: keepId }, other.version, detail);
      const from = new Set(open.index.names().family(otherId));
      for (const unit of unitsPointingTo(open, otherId))
        if (await pen.changeUnit(unit, detail, (one) => moveName(one, from, keepId, () => true)))
          moved += 1;
    });
    return { changed, moved };
  };

/** The kept record with the forms of the other; each form stays once, with the source of whoever said it first. */
export function united(keep: Authority, other: Authority): Authority {
  const known = new Set([keep.preferred, ...keep.variants.map(({ form }) => form)]);
  const others = [preferredOf(other), ...other.variants].map((one) => asOther(one, keep));
  const added = others.filter(({ form }) => !known.has(form) && known.add(form));
  const keys = [...new Set([...(keep.keys ?? []), ...(other.keys ?? [])])];
  const sources = [...new Set([...(keep.sources ?? []), ...(other.sources ?? [])])];
  const relations = [...(keep.relations ?? []), ...(other.relations ?? [])].filter(
    ({ to }) => to !== keep.id && to !== other.id,
  );
  const notes = [keep.note, other.note].filter((note) => note !== null && note !== "");
  return {
    ...keep,
    variants: [...keep.variants, ...added],
    dates: keep.dates ?? other.dates,
    note: notes.length === 0 ? null : [...new Set(notes)].join("\n"),
    ...(keys.length === 0 ? {} : { keys }),
    ...(sources.length === 0 ? {} : { sources }),
    ...(relations.length === 0 ? {} : { relations }),
  };
}

/** The other record's preferred form, with the source that it gives for it. */
function preferredOf({ preferred, variants }: Authority): NameVariant {
  const given = variants.find(({ form }) => form === preferred);
  return given ?? { form: preferred, script: scriptOf(preferred), kind: "preferred", source: null };
}

/** A record has one preferred form: the other's is a spelling of it, or its form in another script. */
function asOther(variant: NameVariant, { preferred }: Authority): NameVariant {
  if (variant.kind !== "preferred") return variant;
  const kind = variant.script === scriptOf(preferred) ? "spelling" : "other-script";
  return { ...variant, kind };
}

const sameName = (id: string) =>
  new ArchiveError(
    "request.same-name",
    `${id} cannot be merged with itself.`,
    "Choose two different records.",
  );

/** Whether a form is one of those taken, however it is written. */
export function takes(forms: readonly string[]): (form: string) => boolean {
  const keys = new Set(forms.map(nameKey));
  return (form) => keys.has(nameKey(form));
}
