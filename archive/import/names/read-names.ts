import { ArchiveError } from "../../model/archive-error";
import type { ListedName } from "../draft";
import type { Source, Warning } from "../importer";
import { parseXml } from "../formats/xml/parse-xml";
import { rootName } from "../formats/xml/root-name";
import { refuseUnfit } from "./fit-names";
import { eacNames } from "./names-in-eac";
import { tableNames } from "./names-in-table";
import { teiNames } from "./names-in-tei";

/** What a file of names holds; what was left out of it is told. */
export interface NamesRead {
  readonly format: string;
  readonly names: readonly ListedName[];
  readonly warnings: readonly Warning[];
}

/** The last step of a name with folders. */
const baseName = (name: string) => name.split(/[\\/]/).at(-1) ?? name;

/**
 * Reads a file of names: a table (CSV, TSV), TEI with `person`, `org` or `place` anywhere in it, EAC-CPF of 2010 or 2.0, one record or
 * many under any root. A record that does not fit is left out and told with its place.
 * @throws ArchiveError `import.no-names` `import.empty` `import.table-quotes` `import.malformed` and the other codes of markup
 */
export function readNames(given: Pick<Source, "name" | "text">): NamesRead {
  const text = given.text
    .replace(/^\uFEFF/, "")
    .replace(/\r\n?/g, "\n")
    .replace(/\p{Surrogate}/gu, "\uFFFD");
  const source = { name: baseName(given.name), text };
  const read = rootName(text) === null ? tableNames(source) : namesInMarkup(source);
  const fitting = refuseUnfit(read, given.name);
  if (fitting.names.length > 0 || fitting.warnings.length > 0) return fitting;
  throw new ArchiveError(
    "import.no-names",
    `${given.name} holds no names: Carrel reads tables (CSV) with a column “form”, TEI with person, org or place, and EAC-CPF.`,
    "Choose another file, or name the column with the names “form”.",
  );
}

function namesInMarkup(source: Pick<Source, "name" | "text">): NamesRead {
  const root = parseXml(source);
  const eac = eacNames(root, source);
  return eac.names.length > 0 || eac.warnings.length > 0 ? eac : teiNames(root, source);
}
