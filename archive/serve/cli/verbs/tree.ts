import type { TreeRow } from "../../../model/tree-row";
import { withArchive } from "../with-archive";
import type { Verb } from "../verb";

export const tree: Verb = {
  name: "tree",
  usage: "tree ARCHIVE [--json]",
  options: { json: { type: "boolean" } },
  words: [1, 1],
  run: ({ words, flag }, around) =>
    withArchive(around, words[0] as string, false, async ({ handlers }) => {
      const { rows } = await handlers.tree({});
      around.out(flag("json") ? `${JSON.stringify({ units: nested(rows) })}\n` : indented(rows));
      return 0;
    }),
};

interface Branch {
  readonly id: string;
  readonly level: string;
  readonly referenceCode: string;
  readonly title: string;
  readonly date: string;
  readonly sourceId: string | null;
  readonly children: Branch[];
}

function nested(rows: readonly TreeRow[]): readonly Branch[] {
  const top: Branch[] = [];
  const byId = new Map<string, Branch>();
  for (const { id, parent, level, referenceCode, title, date, sourceId } of rows) {
    const branch: Branch = { id, level, referenceCode, title, date, sourceId, children: [] };
    byId.set(id, branch);
    const above = parent === null ? undefined : byId.get(parent);
    (above?.children ?? top).push(branch);
  }
  return top;
}

const indented = (rows: readonly TreeRow[]) =>
  rows
    .map(
      ({ depth, referenceCode, title, date, id }) =>
        `${"  ".repeat(depth)}${[referenceCode, title, date, id].filter(Boolean).join("  ")}\n`,
    )
    .join("");
