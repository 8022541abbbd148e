import type { VariantDraft } from "../../../../contract/names";
import { ArchiveError } from "../../../../model/archive-error";
import { VariantKind } from "../../../../model/authority";
import { findAuthority } from "../../find-authority";
import { type Invocation, wrongUsage } from "../../verb";
import type { Action } from "./action";

const FIELDS = ["script", "source", "scheme", "used"] as const;

export const form: Action = {
  usage:
    " NAME FORM [--remove] [--to FORM] [--kind K] [--script S] [--scheme R] [--used EDTF] [--source S]",
  says: `Adds a form of a name, or corrects it: only what is given is changed, and what is given as "" is taken away; --remove takes
      the form itself from the record. Units keep what they have written. K: ${VariantKind.exclude(["preferred"]).options.join(", ")}.`,
  writes: true,
  words: [2, 2],
  async run(service, [name = "", given = ""], invocation) {
    const id = await findAuthority(service, name);
    const { authority, version } = await service.handlers.authority({ id });
    const at = authority.variants.findIndex((one) => one.form === given);
    if (invocation.flag("remove") && at === -1) throw noForm(authority.preferred, given);
    const next = invocation.flag("remove")
      ? []
      : [corrected(authority.variants[at] ?? { form: given }, invocation)];
    const variants: readonly VariantDraft[] =
      at === -1
        ? [...authority.variants, ...next]
        : authority.variants.flatMap((one, place) => (place === at ? next : [one]));
    const { changed } = await service.handlers.changeAuthority({
      id: authority.id,
      version,
      set: { variants },
    });
    const now = await service.handlers.authority({ id: authority.id });
    return {
      json: { id: authority.id, authority: now.authority, changed },
      text: `${authority.preferred} has ${String(now.authority.variants.length)} other forms.`,
    };
  },
};

/** The form with what was given; what was given empty is gone. */
function corrected(before: VariantDraft, { text, texts }: Invocation): VariantDraft {
  const kind = text("kind");
  const read = kind === undefined ? null : VariantKind.exclude(["preferred"]).safeParse(kind);
  if (read?.success === false) throw wrongUsage(`--kind “${kind ?? ""}” is no kind of form.`);
  const [source] = texts("source");
  const given = Object.fromEntries(
    FIELDS.map((field) => [field, field === "source" ? source : text(field)]),
  );
  const kept = Object.entries({ ...before, ...defined(given) }).filter(([, value]) => value !== "");
  return {
    ...(Object.fromEntries(kept) as VariantDraft),
    form: text("to") ?? before.form,
    ...(read?.success === true ? { kind: read.data } : {}),
  };
}

const defined = (given: object) =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));

const noForm = (preferred: string, given: string) =>
  new ArchiveError(
    "request.no-such-form",
    `“${preferred}” has no other form “${given}”.`,
    "carrel authority ARCHIVE show NAME lists its forms as they are written.",
  );
