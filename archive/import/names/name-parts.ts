import type { NameVariant, VariantKind } from "../../model/authority";
import { understandDate } from "../../model/date-entry/understand-date";
import { edtfInterval } from "../../model/edtf";
import type { Warning } from "../importer";
import { scriptOf } from "../../model/script";
import type { WarningSentence } from "../warning-sentences";

/** A form, with what is not known of it left out; its script is that of its letters unless the file says another. */
export function formOf(
  given: { readonly form: string; readonly kind: VariantKind } & Partial<
    Record<"script" | "source" | "scheme" | "used", string | null>
  >,
): NameVariant {
  const { form, kind, script, source, scheme, used } = given;
  return {
    form,
    script: script == null || script === "" ? scriptOf(form) : script,
    kind,
    source: source == null || source === "" ? null : source,
    ...(scheme == null || scheme === "" ? {} : { scheme }),
    ...(used == null || used === "" ? {} : { used }),
  };
}

/** Every form once as it stands; the name itself only where more is said of it. */
export function distinctForms(
  preferred: string,
  all: readonly NameVariant[],
): readonly NameVariant[] {
  return [...new Map(all.map((one) => [JSON.stringify(one), one])).values()].filter(
    (one) => one.form !== "" && (one.form !== preferred || saysMore(one)),
  );
}

const saysMore = ({ source, scheme, used }: NameVariant) =>
  source !== null || scheme !== undefined || used !== undefined;

/** EDTF of a date as it is written: EDTF itself, else as people write it. null for one that is not understood. */
export const edtfOfWritten = (written: string): string | null =>
  edtfInterval(written) === null ? understandDate(written).edtf : written;

/** Lists that hold something: an empty one is left out. */
export const filled = <T extends Readonly<Record<string, readonly unknown[]>>>(
  lists: T,
): Partial<T> =>
  Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0)) as Partial<T>;

/** Like warnings once, with how many there are. */
export function countWarnings(messages: readonly WarningSentence[]): readonly Warning[] {
  const counts = new Map<WarningSentence, number>();
  for (const message of messages) counts.set(message, (counts.get(message) ?? 0) + 1);
  return [...counts].map(([message, count]) => ({ message, count }));
}
