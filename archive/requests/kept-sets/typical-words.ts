import type { SetComparison } from "../../contract/kept-sets";
import type { UnitId } from "../../model/ids";
import { countTypical } from "../../search/concordance/typical";
import type { Desk, Job, OpenArchive } from "../desk";

/** Texts read of a side at most; of a larger one every so-manieth, so that the whole of it speaks. */
const MOST_READ = 2_000;
/** Words told of a side. */
const TOLD = 30;
/** Milliseconds of work between two looks at what else is asked. */
const TURN = 20;

type Answer = Pick<SetComparison, "typical" | "untypical" | "readDocuments">;

/** Reads texts of both sides and weighs their words against one another. */
export async function readTypical(
  desk: Desk,
  { tables, index }: OpenArchive,
  sides: Readonly<Record<"left" | "right", ReadonlySet<UnitId>>>,
  job: Job,
): Promise<Answer> {
  const left = new Set(spread([...sides.left].sort()));
  const right = new Set(spread([...sides.right].sort()));
  const counter = countTypical(index.analyser);
  const readDocuments = { left: 0, right: 0 };
  const all = [...new Set([...left, ...right])];
  let since = performance.now();
  for (const [at, unit] of all.entries()) {
    if (performance.now() - since > TURN) {
      await desk.letOthers();
      job.progress(at, all.length, "");
      since = performance.now();
    }
    job.signal.throwIfAborted();
    const head = tables.unitHead(unit);
    if (head === null || head.withdrawn) continue;
    const belongs = { left: left.has(unit), right: right.has(unit) };
    if (belongs.left) readDocuments.left += 1;
    if (belongs.right) readDocuments.right += 1;
    counter.read(tables.body(head.doc), belongs);
  }
  return { ...counter.counted(TOLD), readDocuments };
}

function spread(units: readonly UnitId[]): readonly UnitId[] {
  const step = Math.max(1, units.length / MOST_READ);
  return units.length <= MOST_READ
    ? units
    : Array.from({ length: MOST_READ }, (_, at) => units[Math.floor(at * step)] as UnitId);
}
