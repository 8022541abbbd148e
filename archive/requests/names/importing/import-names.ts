import { sayWarning } from "../../../import/say-warning";
import type { Handlers } from "../../../contract";
import type { NameInFile } from "../../../contract/name-files";
import { ArchiveError } from "../../../model/archive-error";
import type { AuthorityId } from "../../../model/ids";
import { type Desk, openArchive, type OpenArchive, writableArchive } from "../../desk";
import { changeNames } from "../change-names";
import { toRow } from "../list-names";
import { readAuthority } from "../stored-authority";
import { type NameOfFile, type NamePlan, planNames, type NamesPlan } from "./plan-names";

type Told = Awaited<ReturnType<Handlers["previewNames"]>>["warnings"];

interface ReadFiles {
  readonly names: readonly NameOfFile[];
  readonly warnings: Told;
}

/** @throws ArchiveError `import.*` when none of the files could be read */
export const previewNames =
  (desk: Desk): Handlers["previewNames"] =>
  async ({ tickets, limit }) => {
    const open = openArchive(desk);
    const { names, warnings } = await readFiles(desk, tickets);
    const plan = planNames(open.index.names(), names, [], newIdOf(desk));
    return {
      counts: countsOf(plan),
      names: shown(plan, limit).map((one) => inFile(desk, open, one)),
      warnings,
    };
  };

/** @throws ArchiveError `import.*` `request.names-changed` `request.no-name` `store.*` */
export const importNames =
  (desk: Desk): Handlers["importNames"] =>
  async ({ tickets, answers }) => {
    const open = writableArchive(desk);
    const { names, warnings } = await readFiles(desk, tickets);
    let counts = { ambiguous: 0, more: 0, new: 0, same: 0, left: 0 };
    const changed = await changeNames(desk, open, async (pen) => {
      // Planned when its turn has come: what others wrote since the preview counts.
      const plan = planNames(open.index.names(), names, answers, newIdOf(desk));
      counts = countsOf(plan);
      const files = [...new Set(names.map(({ file }) => `“${file}”`))].slice(0, 5).join(", ");
      for (const authority of plan.made.values())
        pen.make(authority, `${authority.preferred}: listed in ${files}`);
      for (const authority of plan.changed.values()) {
        const { version } = await readAuthority(open.store, authority.id);
        pen.change(authority, version, `${authority.preferred}: more from ${files}`);
      }
    });
    return { changed, counts, warnings };
  };

const newIdOf = (desk: Desk) => () => desk.newId("agt") as AuthorityId;

/** Reads each file where hostile bytes are read. One that cannot be read is told; the rest goes on. */
async function readFiles(desk: Desk, tickets: readonly string[]): Promise<ReadFiles> {
  const intake = await desk.intake(tickets, new AbortController().signal);
  try {
    const names: NameOfFile[] = [];
    const warnings: Told[number][] = intake.skipped.map(({ source, reason }) => ({
      ...{ source, message: reason, count: 1 },
    }));
    let refused: unknown = null;
    for (const file of intake.files) {
      try {
        const reading = await desk.sandbox.read({ ...file, names: true });
        names.push(...(reading.names ?? []).map((one) => ({ ...one, file: file.name })));
        warnings.push(
          ...reading.warnings.map((one) => ({ ...sayWarning(one), source: file.name })),
        );
      } catch (error) {
        if (!(error instanceof ArchiveError)) throw error;
        refused = error;
        warnings.push({ source: file.name, message: error.message, count: 1 });
      }
    }
    if (names.length === 0 && refused !== null && intake.files.length === 1) throw refused;
    return { names, warnings };
  } finally {
    await intake.close();
  }
}

const ORDER: readonly NamePlan["fate"][] = ["ambiguous", "more", "new", "same"];

/** What wants somebody's word first, then what would be changed; within that as the files have it. */
const shown = ({ plans }: NamesPlan, limit: number): readonly NamePlan[] =>
  plans.toSorted((a, b) => ORDER.indexOf(a.fate) - ORDER.indexOf(b.fate)).slice(0, limit);

function countsOf({ plans }: NamesPlan) {
  const count = (fate: NamePlan["fate"]) =>
    plans.filter((one) => one.fate === fate && (fate === "ambiguous" || !one.isLeft)).length;
  return {
    left: plans.filter(({ isLeft }) => isLeft).length,
    ambiguous: count("ambiguous"),
    more: count("more"),
    new: count("new"),
    same: count("same"),
  };
}

function inFile(desk: Desk, open: OpenArchive, plan: NamePlan): NameInFile {
  const { at, name, fate, record, candidates, gain } = plan;
  const { preferred, kind, dates, note, variants } = name.authority;
  return {
    ...{ at, file: name.file, place: name.place, preferred, kind, dates, note, fate },
    forms: variants.length + 1,
    record: record === null ? null : toRow(desk, open, record),
    adds: gain?.adds ?? { forms: [], more: [] },
    differs: gain?.differs ?? [],
    candidates: candidates.slice(0, 20).map((one) => toRow(desk, open, one)),
  };
}
