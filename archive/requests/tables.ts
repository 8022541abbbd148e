import type { Handlers } from "../contract";
import type { FoundTable, RowUnit } from "../contract/tables";
import { draftRows } from "../import";
import type { TableMapping } from "../model/table-mapping";
import { type Desk, openArchive, writableArchive } from "./desk";
import type { SourceFile } from "./ports";

const TABLE = /\.(?:csv|tsv|tab)$/i;

/** Looks for tables by their names' endings: a table that is called otherwise is imported all the same, as guessed. */
export const findTables =
  (desk: Desk): Handlers["findTables"] =>
  async ({ tickets }) => {
    const open = writableArchive(desk);
    const intake = await desk.intake(tickets, new AbortController().signal);
    try {
      const known = open.tables.tableMappings();
      const found: FoundTable[] = [];
      for (const file of intake.files.filter(({ name }) => TABLE.test(name)))
        found.push(...(await readTable(desk, file, known)));
      return { tables: found };
    } finally {
      await intake.close();
    }
  };

/** A table that cannot be read says so when it is imported. */
async function readTable(
  desk: Desk,
  file: SourceFile,
  tables: readonly TableMapping[],
): Promise<readonly FoundTable[]> {
  const reading = await desk.sandbox.read({ ...file, tables }).catch(() => null);
  return reading?.table === undefined ? [] : [{ name: file.name, ...reading.table }];
}

/** The mapping screen's preview: the same code as the import's, over rows that were read before. */
export const tryTable =
  (desk: Desk): Handlers["tryTable"] =>
  ({ rows, mapping }) => {
    openArchive(desk);
    return Promise.resolve({ units: draftRows(rows, mapping).map(rowUnit) });
  };

function rowUnit({ row, draft, path, problems }: ReturnType<typeof draftRows>[number]): RowUnit {
  const { level, title, referenceCode, description } = draft;
  return {
    ...{ row, level, title, referenceCode, path, description, problems },
    dates: draft.dates.map(({ edtf, display }) => ({ edtf, display })),
    agents: draft.agents.map(({ name, role }) => ({ name, role })),
    text: draft.texts.map(({ text }) => text).join("\n\n") || null,
    images: draft.imageNames ?? [],
  };
}
