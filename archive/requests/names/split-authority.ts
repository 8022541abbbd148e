import type { Handlers, Input } from "../../contract";
import { ArchiveError } from "../../model/archive-error";
import type { Authority } from "../../model/authority";
import type { AuthorityId } from "../../model/ids";
import { type Desk, writableArchive } from "../desk";
import { changeNames, unitsPointingTo } from "./change-names";
import { takes } from "./merge-authorities";
import { moveName } from "./move-name";
import { readStanding } from "./stored-authority";

/** @throws ArchiveError `request.no-such-form` `request.no-name` `request.name-merged` `store.*` */
export const splitAuthority =
  (desk: Desk): Handlers["splitAuthority"] =>
  async (input) => {
    const open = writableArchive(desk);
    const id = desk.newId("agt") as AuthorityId;
    const chosen = new Set<string>(input.units);
    const isTaken = takes(input.forms);
    let moved = 0;
    const changed = await changeNames(desk, open, async (pen) => {
      const { authority, version } = await readStanding(open.store, input.id);
      const { left, taken } = parted(authority, id, input);
      const detail = `${taken.preferred} parted from ${left.preferred}`;
      pen.make(taken, detail);
      pen.change(left, version, detail);
      const from = new Set(open.index.names().family(input.id));
      for (const unit of unitsPointingTo(open, input.id))
        if (
          await pen.changeUnit(unit, detail, (one) =>
            moveName(one, from, id, chosen.has(unit) ? () => true : isTaken),
          )
        )
          moved += 1;
    });
    return { id, changed, moved };
  };

/** The record without the forms, and the new one with them. */
export function parted(
  authority: Authority,
  id: AuthorityId,
  { forms, preferred }: Pick<Input<"splitAuthority">, "forms" | "preferred">,
): { readonly left: Authority; readonly taken: Authority } {
  const isTaken = takes(forms);
  if (isTaken(authority.preferred)) throw preferredStays(authority.preferred);
  const variants = authority.variants.filter(({ form }) => isTaken(form));
  const [first] = variants;
  if (first === undefined) throw noSuchForm(forms, authority.preferred);
  return {
    left: { ...authority, variants: authority.variants.filter(({ form }) => !isTaken(form)) },
    taken: {
      id,
      kind: authority.kind,
      preferred: preferred ?? first.form,
      variants,
      dates: null,
      note: null,
    },
  };
}

const preferredStays = (form: string) =>
  new ArchiveError(
    "request.preferred-stays",
    `“${form}” is the preferred form of the record; it cannot be taken from it.`,
    "Give the record another preferred form first, or take the other forms.",
  );

const noSuchForm = (forms: readonly string[], preferred: string) =>
  new ArchiveError(
    "request.no-such-form",
    `The record of ${preferred} has none of the forms ${forms.map((form) => `“${form}”`).join(", ")}.`,
    "Choose forms that stand in the record.",
  );
