import type { Line } from "../break/lines";
import type { Run, Table } from "../outline/block";
import { element, type Element } from "../tag/structure";
import type { Compositor } from "./compositor";

const GUTTER = 12;

/** Room that the heads of columns keep below them, so that they never stand without a row; points. */
const KEPT_BELOW_HEAD = 44;

/** Rows of cells side by side. A row higher than a page goes on, line by line, on the next. */
export function placeTable(table: Table, parent: Element, compositor: Compositor): void {
  const own = element("Table", parent);
  compositor.flow.descend(table.style.before ?? 0);
  if (table.head !== null) {
    const cells = table.head.map((text): readonly Run[] => [{ text, tone: "soft" }]);
    placeRow(cells, { table, own, keep: KEPT_BELOW_HEAD }, compositor, () => "Column");
  }
  for (const row of table.rows)
    placeRow(row, { table, own, keep: 0 }, compositor, (column) =>
      table.rowHeaders && column === 0 ? "Row" : null,
    );
  compositor.flow.descend(table.style.after ?? 0);
}

interface RowPlace {
  readonly table: Table;
  readonly own: Element;
  /** What should follow on the same page; points. */
  readonly keep: number;
}

function placeRow(
  cells: readonly (readonly Run[])[],
  { table, own, keep: below }: RowPlace,
  compositor: Compositor,
  scopeOf: (column: number) => "Row" | "Column" | null,
): void {
  const { flow } = compositor;
  const row = element("TR", own);
  const columns = columnsOf(cells, table, compositor).map((column, at) => {
    const scope = scopeOf(at);
    return {
      ...column,
      cell: element(scope === null ? "TD" : "TH", row, scope === null ? {} : { scope }),
      inner: new Map<Run, Element>(),
    };
  });
  const depth = Math.max(...columns.map((column) => column.lines.length));
  for (const { cell } of columns) flow.place({ kind: "element", element: cell });
  for (let index = 0; index < depth; index++) {
    const keep = index === 0 && depth < 12 ? (depth - 1) * table.style.lead + below : 0;
    placeRowLine(columns, index, table.style.lead, keep, compositor);
  }
  if (table.ruled) placeRule(compositor);
}

/** The lines of a row's cells, each in its column. */
function columnsOf(
  cells: readonly (readonly Run[])[],
  table: Table,
  compositor: Compositor,
): readonly Pick<Column, "left" | "width" | "lines">[] {
  const { left, right } = compositor.flow.paper;
  const whole = right - left;
  return table.columns.map((share, column) => {
    const width = share * whole - GUTTER;
    const before = table.columns.slice(0, column).reduce((sum, one) => sum + one, 0);
    const lines = compositor
      .lines(cells[column] ?? [], table.style, width, compositor.language, false)
      // A column has one edge, whatever its cells are written in.
      .map((line) => ({ ...line, isRightToLeft: false }));
    return { left: left + whole * before, width, lines };
  });
}

/** Points that a table without heads takes on one page. */
export function tableHeight(table: Table, compositor: Compositor): number {
  const { style, rows, ruled } = table;
  const depths = rows.map((cells) =>
    Math.max(...columnsOf(cells, table, compositor).map(({ lines }) => lines.length)),
  );
  const lines = depths.reduce((sum, depth) => sum + depth, 0);
  const rules = ruled ? rows.length * RULE_ROOM : 0;
  return (style.before ?? 0) + lines * style.lead + rules + (style.after ?? 0);
}

interface Column {
  readonly left: number;
  readonly width: number;
  readonly lines: readonly Line[];
  readonly cell: Element;
  readonly inner: Map<Run, Element>;
}

/** One line of every cell, on one base line. */
function placeRowLine(
  columns: readonly Column[],
  index: number,
  lead: number,
  keep: number,
  compositor: Compositor,
): void {
  const { flow } = compositor;
  let isFirst = true;
  for (const { lines, left, width, cell, inner } of columns) {
    const line = lines[index];
    if (line === undefined) continue;
    if (!isFirst) flow.descend(-lead);
    compositor.set(line, { element: cell, left, width, lead, keep: isFirst ? keep : 0, inner });
    isFirst = false;
  }
}

/** Points above and below a rule. */
const RULE_ROOM = 7;

function placeRule({ flow }: Compositor): void {
  flow.descend(RULE_ROOM - 2);
  const y = flow.y();
  flow.place({
    kind: "rule",
    from: [flow.paper.left, y],
    to: [flow.paper.right, y],
    weight: 0.3,
    grey: 0.75,
    dots: false,
  });
  flow.descend(2);
}
