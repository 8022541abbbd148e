import { ArchiveError } from "../../model/archive-error";
import type { NameVariant } from "../../model/authority";
import type { ListedName } from "../draft";
import type { NamesRead } from "./read-names";
import type { WarningSentence } from "../warning-sentences";

/** Names of one file: more could not be taken back at once. */
const MOST_NAMES = 50_000;
/** Characters, and forms of one record: what the screen of names itself accepts. */
const MOST = { form: 500, source: 1000, scheme: 200, note: 10_000, forms: 500, list: 100 } as const;

/** Leaves out what no record of a name can be, each told with its place. @throws ArchiveError `import.too-many-names` */
export function refuseUnfit(read: NamesRead, file: string): NamesRead {
  if (read.names.length > MOST_NAMES)
    throw new ArchiveError(
      "import.too-many-names",
      `${file} lists ${String(read.names.length)} names; ${String(MOST_NAMES)} are read at once.`,
      "Split the file, then import its parts.",
    );
  const faults = read.names.flatMap((one) => {
    const message = faultOf(one);
    return message === null ? [] : [{ message, count: 1 }];
  });
  const names = read.names.filter((one) => faultOf(one) === null);
  return { ...read, names, warnings: [...read.warnings, ...faults] };
}

function faultOf({ place, authority }: ListedName): WarningSentence | null {
  const { preferred, variants, note, sources = [], keys, relations = [] } = authority;
  if (preferred === "") return `${place}: left out, it has no name`;
  if (!/[\p{L}\p{N}]/u.test(preferred)) return `${place}: left out, its name has no letter`;
  if (preferred.length > MOST.form)
    return `${place}: left out, its name is longer than ${String(MOST.form)} characters`;
  if ((note ?? "").length > MOST.note)
    return `${place}: left out, its note is longer than ${String(MOST.note)} characters`;
  if (variants.length > MOST.forms)
    return `${place}: left out, it has more than ${String(MOST.forms)} forms`;
  if ([...sources, ...keys].some((one) => one.length > MOST.source))
    return `${place}: left out, its source or key is longer than ${String(MOST.source)} characters`;
  if (Math.max(sources.length, keys.length, relations.length) > MOST.list)
    return `${place}: left out, it has more than ${String(MOST.list)} sources, keys or relations`;
  return variants.map((form) => faultOfForm(place, form)).find((why) => why !== null) ?? null;
}

function faultOfForm(place: string, { form, source, scheme }: NameVariant): WarningSentence | null {
  if (form.length > MOST.form)
    return `${place}: left out, its form is longer than ${String(MOST.form)} characters`;
  if ((source ?? "").length > MOST.source)
    return `${place}: left out, its form’s source is longer than ${String(MOST.source)} characters`;
  return (scheme ?? "").length > MOST.scheme
    ? `${place}: left out, its romanisation is longer than ${String(MOST.scheme)} characters`
    : null;
}
