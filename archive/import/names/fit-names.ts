import { ArchiveError } from "../../model/archive-error";
import type { NameVariant } from "../../model/authority";
import type { ListedName } from "../draft";
import type { NamesRead } from "./read-names";

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
    const why = faultOf(one);
    return why === null ? [] : [{ message: `${one.place}: left out, ${why}`, count: 1 }];
  });
  const names = read.names.filter((one) => faultOf(one) === null);
  return { ...read, names, warnings: [...read.warnings, ...faults] };
}

function faultOf({ authority }: ListedName): string | null {
  const { preferred, variants, note, sources = [], keys, relations = [] } = authority;
  if (preferred === "") return "it has no name";
  if (!/[\p{L}\p{N}]/u.test(preferred)) return "its name has no letter";
  if (preferred.length > MOST.form) return tooLong("name", MOST.form);
  if ((note ?? "").length > MOST.note) return tooLong("note", MOST.note);
  if (variants.length > MOST.forms) return `it has more than ${String(MOST.forms)} forms`;
  if ([...sources, ...keys].some((one) => one.length > MOST.source))
    return tooLong("source or key", MOST.source);
  if (Math.max(sources.length, keys.length, relations.length) > MOST.list)
    return `it has more than ${String(MOST.list)} sources, keys or relations`;
  return variants.map(faultOfForm).find((why) => why !== null) ?? null;
}

function faultOfForm({ form, source, scheme }: NameVariant): string | null {
  if (form.length > MOST.form) return tooLong("form", MOST.form);
  if ((source ?? "").length > MOST.source) return tooLong("form’s source", MOST.source);
  return (scheme ?? "").length > MOST.scheme ? tooLong("romanisation", MOST.scheme) : null;
}

const tooLong = (what: string, most: number) =>
  `its ${what} is longer than ${String(most)} characters`;
