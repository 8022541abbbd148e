import type { LineGroup } from "../../../archive/contract/concordance";

/** A row of the list: a line, or the heading of lines that were found for another reason than the words typed. */
export type DrawnRow =
  { readonly is: "line"; readonly at: number } | { readonly is: "heading"; readonly group: number };

/** The first group holds what was typed and needs no heading. */
export function rowsOf(groups: readonly Pick<LineGroup, "lines">[]): readonly DrawnRow[] {
  const rows: DrawnRow[] = [];
  let at = 0;
  for (const [group, { lines }] of groups.entries()) {
    if (group > 0 && lines > 0) rows.push({ is: "heading", group });
    for (let count = 0; count < lines; count++) rows.push({ is: "line", at: at++ });
  }
  return rows;
}

/** Place of a line among the rows. */
export function rowOfLine(groups: readonly Pick<LineGroup, "lines">[], line: number): number {
  let headings = 0;
  let before = 0;
  for (const [group, { lines }] of groups.entries()) {
    if (group > 0 && lines > 0) headings += 1;
    before += lines;
    if (line < before) break;
  }
  return line + headings;
}
