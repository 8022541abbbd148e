import type { TableMapping, TableProblem } from "../../../model/table-mapping";
import { blankDraft } from "../../blank-draft";
import type { Draft } from "../../draft";
import { draftOfRow } from "./draft-of-row";
import type { RowDraft } from "./draft-of-row";
import type { TableRow } from "./read-table";

/** Every row as the unit that it becomes, with what was not understood; a code that two rows have is told of. */
export function draftRows(rows: readonly TableRow[], mapping: TableMapping): readonly RowDraft[] {
  const codes = new Set<string>();
  const column = mapping.columns.find(({ role }) => role === "referenceCode")?.header ?? "";
  return rows.map((row) => {
    const one = draftOfRow(row, mapping);
    const code = one.draft.referenceCode;
    if (code === null) return one;
    const twin: readonly TableProblem[] = codes.has(code)
      ? [{ row: row.number, column, kind: "double-code", value: code }]
      : [];
    codes.add(code);
    return { ...one, problems: [...one.problems, ...twin] };
  });
}

interface Folder {
  readonly title: string;
  readonly folders: Map<string, Folder>;
  /** Rows and folders in the order in which the table has them. */
  readonly order: (Draft | Folder)[];
}

const newFolder = (title: string): Folder => ({ title, folders: new Map(), order: [] });

/** Rows laid into the folders that they name; the innermost folder is a file, those around it are series. */
export function arrangeRows(title: string, rows: readonly RowDraft[]): Draft {
  const root = newFolder(title);
  for (const { draft, path } of rows) {
    let folder = root;
    for (const step of path) {
      const inner = folder.folders.get(step) ?? newFolder(step);
      if (!folder.folders.has(step)) folder.order.push(inner);
      folder.folders.set(step, inner);
      folder = inner;
    }
    folder.order.push(draft);
  }
  return draftOf(root);
}

function draftOf({ title, folders, order }: Folder): Draft {
  return {
    ...blankDraft,
    title,
    level: folders.size > 0 ? "series" : "file",
    children: order.map((one) => ("order" in one ? draftOf(one) : one)),
  };
}
