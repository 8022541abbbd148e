import type { TableMapping } from "../../../model/table-mapping";
import type { FileDescription, FileRow } from "../../draft";
import type { FileBeside, Warning } from "../../importer";
import type { RowDraft } from "./draft-of-row";
import { fileFinder, lastStep } from "./find-beside-table";

/** Rows that stand for themselves, rows that describe other files, and what of their names led nowhere. */
export interface RowsApart {
  readonly own: readonly RowDraft[];
  readonly describes: readonly FileRow[];
  readonly warnings: readonly Warning[];
}

interface Looking {
  readonly find: (name: string) => FileBeside | null;
  /** Whole names of the texts that a row describes already. */
  readonly taken: Set<string>;
  readonly mapping: TableMapping;
  readonly warnings: Warning[];
}

/** Names that are told. */
const TOLD = { rows: 20, names: 3 } as const;
const IMAGE = /\.(?:jpe?g|png|tiff?|webp)$/i;

/**
 * Lays rows to the files that they name. A row whose file is an image by itself stays a unit with that image, and so does a row
 * whose file is missing or has a row already: what it says is not lost.
 * @param name the table's whole name
 */
export function rowsOfFiles(
  rows: readonly RowDraft[],
  mapping: TableMapping,
  name: string,
  beside: readonly FileBeside[],
): RowsApart {
  const looking: Looking = {
    find: fileFinder(name, beside),
    taken: new Set(),
    mapping,
    warnings: [],
  };
  const named = new Set(
    rows.flatMap(({ draft }) =>
      (draft.imageNames ?? []).flatMap((one) => wholeName(looking.find(one)) ?? []),
    ),
  );
  const own: RowDraft[] = [];
  const describes: FileRow[] = [];
  for (const row of rows) {
    const file = fileOfRow(row, looking);
    if (file === null) own.push(withoutMissing(row, looking.find));
    else describes.push({ file, row: row.row, says: saidOf(row) });
  }
  return { own, describes, warnings: [...fewer(looking.warnings), ...unnamed(beside, named)] };
}

const wholeName = (file: FileBeside | null): string | null =>
  file === null ? null : (file.pageOf ?? file.name);

/** The text that a row describes: the first of its names that is one, or is a page of one. */
function fileOfRow({ row, draft }: RowDraft, looking: Looking): string | null {
  const { find, taken, mapping, warnings } = looking;
  const column = mapping.columns.find(({ role }) => role === "image")?.header ?? "";
  const place = `row ${String(row)}, column “${column}”`;
  for (const name of draft.imageNames ?? []) {
    const file = find(name);
    const text = wholeName(file);
    if (text === null)
      warnings.push({
        message: `${place}: “${name}” is not among the files of this import`,
        count: 1,
      });
    else if (!IMAGE.test(text)) {
      if (!taken.has(text)) return (taken.add(text), text);
      // Pages of one text may each have a row: the others stand for themselves, with their image.
      if (file?.pageOf === null)
        warnings.push({ message: `${place}: “${name}” stands in a row above too`, count: 1 });
    }
  }
  return null;
}

/** The row without names that lead nowhere: they were told by name. */
function withoutMissing(row: RowDraft, find: Looking["find"]): RowDraft {
  const { imageNames, ...draft } = row.draft;
  const images = (imageNames ?? []).filter((name) => {
    const file = find(name);
    return file !== null && IMAGE.test(file.name);
  });
  return { ...row, draft: images.length === 0 ? draft : { ...draft, imageNames: images } };
}

/** Fields of a unit by the column that fills them. */
const FIELDS = [
  ["title", "title"],
  ["level", "level"],
  ["genre", "genre"],
  ["referenceCode", "referenceCode"],
  ["date", "dates"],
  ["classification", "classification"],
  ["rights", "rights"],
  ["locator", "locator"],
  ["extent", "extent"],
] as const;

/** What the cells say; what stands in the draft only because a row must be something is left away. */
function saidOf({ draft, filled }: RowDraft): FileDescription {
  const { agents, languages, description, texts } = draft;
  const fields = FIELDS.filter(([role]) => filled.has(role)).map(([, field]) => [
    field,
    draft[field],
  ]);
  return {
    ...(Object.fromEntries(fields) as Pick<FileDescription, (typeof FIELDS)[number][1]>),
    ...(agents.length > 0 ? { agents } : {}),
    ...(languages.length > 0 ? { languages } : {}),
    ...(description === null ? {} : { description }),
    ...(texts.length > 0 ? { texts } : {}),
  };
}

function fewer(warnings: readonly Warning[]): readonly Warning[] {
  const more = warnings.length - TOLD.rows;
  if (more <= 0) return warnings;
  const rest: Warning = { message: "more rows whose file was not found", count: more };
  return [...warnings.slice(0, TOLD.rows), rest];
}

/** Files that no row names; an image is laid to its text, and needs none. */
function unnamed(beside: readonly FileBeside[], named: ReadonlySet<string>): readonly Warning[] {
  const without = beside.filter(({ name, pageOf }) => pageOf === null && !named.has(name));
  if (without.length === 0) return [];
  const names = without.slice(0, TOLD.names).map(({ name }) => lastStep(name));
  const more = without.length > TOLD.names ? " …" : "";
  return [
    {
      message: `files beside this table have no row in it: ${names.join(", ")}${more}`,
      count: without.length,
    },
  ];
}
