import type { ChosenUnits } from "../../contract/export-units";
import type { UnitId } from "../../model/ids";
import type { Desk, OpenArchive } from "../desk";
import { type Leaving, leavingUnits } from "./chosen-units";

interface Asked {
  readonly job: string;
  readonly of: ChosenUnits;
  readonly withheld: boolean;
}

/** Milliseconds of work between two looks at what else is asked. */
const TURN = 20;

/** Goes over the units that leave, under the asker's job: it tells how far it is, can be stopped, and lets other questions between. */
export async function overUnits<T>(
  desk: Desk,
  open: OpenArchive,
  { job, of, withheld }: Asked,
  work: (leaving: Leaving, each: () => AsyncIterable<UnitId>) => Promise<T>,
): Promise<T> {
  const { signal, progress, end } = desk.beginJob(job, "export");
  try {
    const leaving = leavingUnits(desk, open, of, withheld);
    async function* each(): AsyncGenerator<UnitId> {
      let since = performance.now();
      for (const [at, id] of leaving.ids.entries()) {
        if (performance.now() - since > TURN) {
          await desk.letOthers();
          since = performance.now();
        }
        signal.throwIfAborted();
        progress(at, leaving.ids.length, "");
        yield id;
      }
    }
    return await work(leaving, each);
  } finally {
    end();
  }
}
