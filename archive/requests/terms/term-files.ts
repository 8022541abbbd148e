import type { Handlers } from "../../contract";
import { termsAsTable } from "../../export/terms/terms-as-table";
import { sayWarning } from "../../import/say-warning";
import { ArchiveError } from "../../model/archive-error";
import type { NoteId } from "../../model/ids";
import { actorOf, type Desk, openArchive, writableArchive } from "../desk";
import { changedBy } from "../editing/change-units";
import { recordMade, type Work } from "../record";
import { together, written } from "./edit-term-sets";
import { noTermSet } from "./list-term-sets";
import { planTerms, type TermOfFile, type TermsPlan } from "./plan-terms";

type Told = Awaited<ReturnType<Handlers["previewTermSets"]>>["warnings"];

/** @throws ArchiveError `import.*` when none of the files could be read */
export const previewTermSets =
  (desk: Desk): Handlers["previewTermSets"] =>
  async ({ tickets }) => {
    const open = openArchive(desk);
    const { rows, warnings } = await readFiles(desk, tickets);
    const plan = planTerms((label) => open.index.terms().labelled(label), rows);
    return { sets: plan.sets, warnings: [...warnings, ...leftOut(plan)] };
  };

/** @throws ArchiveError `import.*` `store.*` */
export const importTermSets =
  (desk: Desk): Handlers["importTermSets"] =>
  async ({ tickets }) => {
    const open = writableArchive(desk);
    const { rows, warnings } = await readFiles(desk, tickets);
    const before = new Map<string, number>();
    let plan: TermsPlan = { sets: [], made: [], changed: [], left: [] };
    const receipt = await recordMade(desk, open, async () => {
      // Planned when its turn has come: what others wrote since the preview counts.
      plan = planTerms((label) => open.index.terms().labelled(label), rows);
      for (const { id } of plan.changed) before.set(id, (await open.store.object(id)).head);
      return workOf(desk, plan);
    });
    const told = [...warnings, ...leftOut(plan)];
    return { changed: changedBy(receipt, before), sets: plan.sets, warnings: told };
  };

function workOf(desk: Desk, { made, changed }: TermsPlan): Work {
  const birth = () => ({
    id: desk.newId("not") as NoteId,
    when: desk.now(),
    by: actorOf(desk),
  });
  return together([
    ...made.map((set) => written({ ...set, ...birth() }, "creation")),
    ...changed.map((set) => written(set, "metadata modification")),
  ]);
}

const leftOut = ({ left }: TermsPlan): Told =>
  left.map(({ row, why }) => {
    const text = row.term?.text ?? "";
    const message =
      why === "twice"
        ? `${row.place}: “${text}” stands in the set above already; left out`
        : `${row.place}: “${text}” left out: the set has as many terms as it can have`;
    return { ...sayWarning({ message, count: 1 }), source: row.file };
  });

/** Reads each file where hostile bytes are read. One that cannot be read is told; the rest goes on. */
async function readFiles(desk: Desk, tickets: readonly string[]) {
  const intake = await desk.intake(tickets, new AbortController().signal);
  try {
    const rows: TermOfFile[] = [];
    const warnings: Told[number][] = intake.skipped.map(({ source, reason }) => ({
      ...{ source, message: reason, count: 1 },
    }));
    for (const file of intake.files) {
      try {
        const reading = await desk.sandbox.read({ ...file, terms: true });
        rows.push(...(reading.terms ?? []).map((one) => ({ ...one, file: file.name })));
        warnings.push(
          ...reading.warnings.map((one) => ({ ...sayWarning(one), source: file.name })),
        );
      } catch (error) {
        if (!(error instanceof ArchiveError) || intake.files.length === 1) throw error;
        warnings.push({ source: file.name, message: error.message, count: 1 });
      }
    }
    return { rows, warnings };
  } finally {
    await intake.close();
  }
}

/** @throws ArchiveError `request.no-term-set` */
export const exportTermSets =
  (desk: Desk): Handlers["exportTermSets"] =>
  async ({ ids }) => {
    const terms = openArchive(desk).index.terms();
    const sets =
      ids?.map((id) => {
        const set = terms.get(id);
        if (set === null) throw noTermSet(id);
        return set;
      }) ?? terms.all();
    return { name: "term-sets.csv", text: termsAsTable(sets), sets: sets.length };
  };
