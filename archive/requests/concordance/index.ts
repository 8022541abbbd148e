import type { Handlers } from "../../contract";
import type { concordanceEntries, ConcordanceLine, LineGroup } from "../../contract/concordance";
import { lineTable } from "../../export";
import { type Desk, openArchive, type OpenArchive } from "../desk";
import { keepScans, type KeptScan, type ScanOf } from "./keep-scans";
import { showLine } from "./show-line";

/** Neighbours told. */
const NEIGHBOURS = 60;
/** How far neighbours reach in a table, which tells of none. */
const WITHIN = 5;

/** @throws ArchiveError `request.no-archive` `job.cancelled` */
const concordance =
  (desk: Desk, scanOf: ScanOf): Handlers["concordance"] =>
  async ({ job, order, limit, offset, within, common, mark, ...asked }) => {
    const begun = performance.now();
    const open = openArchive(desk);
    const scan = await scanOf(open, asked, within, job);
    const marked = mark === null ? null : { form: mark, within };
    const page = scan.ordered(order).subarray(offset, offset + limit);
    const { isStopWord } = open.index.analyser;
    return {
      ...countsOf(scan),
      groups: groupsOf(open, scan),
      lines: [...page].flatMap((at) => {
        const found = scan.lines[at];
        return found === undefined ? [] : (showLine(desk, open, found, marked) ?? []);
      }),
      neighbours: scan.neighbours.counted(common ? () => false : isStopWord, NEIGHBOURS),
      ms: performance.now() - begun,
    };
  };

/** @throws ArchiveError `request.no-archive` `job.cancelled` */
const concordanceTable =
  (desk: Desk, scanOf: ScanOf): Handlers["concordanceTable"] =>
  async ({ job, order, ...asked }) => {
    const open = openArchive(desk);
    const scan = await scanOf(open, asked, WITHIN, job);
    const lines: (ConcordanceLine & { readonly because: string | null })[] = [];
    for (const [at, number] of scan.ordered(order).entries()) {
      if (at % 200 === 199) await desk.letOthers();
      const found = scan.lines[number];
      const line = found === undefined ? null : showLine(desk, open, found, null);
      if (line !== null) lines.push({ ...line, because: scan.groups[line.group] ?? null });
    }
    return { ...countsOf(scan), ...lineTable(lines, asked.text) };
  };

const countsOf = ({ total, lines, documents }: KeptScan) => ({
  total,
  shown: lines.length,
  documents,
});

function groupsOf({ index }: OpenArchive, { groups, lines }: KeptScan): readonly LineGroup[] {
  const counts = new Uint32Array(groups.length);
  for (const { group } of lines) counts[group] = (counts[group] ?? 0) + 1;
  return groups.map((because, at) => ({
    because,
    reason: because === null ? null : index.forms().reason(because),
    lines: counts[at] ?? 0,
  }));
}

/** Handlers of the words that were found, each in its line. */
export function concordanceHandlers(desk: Desk): Pick<Handlers, keyof typeof concordanceEntries> {
  const scanOf = keepScans(desk);
  return {
    concordance: concordance(desk, scanOf),
    concordanceTable: concordanceTable(desk, scanOf),
  };
}
