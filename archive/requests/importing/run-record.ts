import type { ImportId, ObjectId } from "../../model/ids";
import type { ImportRun } from "../../model/import-run";
import type { Desk, OpenArchive } from "../desk";
import type { EventDraft, ObjectChange } from "../ports";
import { record, type Work } from "../record";

/** A new version of an import's record. */
export const runChange = (run: ImportRun, message: string): ObjectChange => ({
  object: run.id as ObjectId,
  files: { "metadata.json": new TextEncoder().encode(`${JSON.stringify(run, null, 1)}\n`) },
  message,
});

/** The record of an import under way. It is written with the first of its units, so that none is without; and again at the end. */
export interface RunRecord {
  readonly id: ImportId;
  /** What the first transaction has to write beside its own; nothing in those after it. */
  begin(): Work;
  /** @returns false when nothing was imported: then there is nothing to record */
  end(cancelled: boolean, told: Pick<ImportRun, "aside" | "passed">): Promise<boolean>;
}

export function runRecord(
  desk: Desk,
  open: OpenArchive,
  by: string,
  asked: Pick<ImportRun, "into" | "accept">,
): RunRecord {
  const id = desk.newId("imp") as ImportId;
  const begun = begunRun(desk, id, by, asked);
  let isWritten = false;
  return {
    id,
    begin() {
      if (isWritten) return { changes: [], events: [] };
      isWritten = true;
      return {
        changes: [runChange(begun, "Import begun")],
        events: [act(id, "creation", "Import begun", "ledger.import-begun")],
      };
    },
    async end(cancelled, told) {
      if (!isWritten) return false;
      const why = cancelled ? "Import stopped by the reader" : "Import ended";
      const ended: ImportRun = { ...begun, ended: desk.now(), cancelled, ...told };
      const code = cancelled ? "ledger.import-stopped" : "ledger.import-ended";
      const done = act(id, "metadata modification", why, code);
      await record(desk, open, [runChange(ended, why)], [done]);
      return true;
    },
  };
}

const begunRun = (
  desk: Desk,
  id: ImportId,
  by: string,
  asked: Pick<ImportRun, "into" | "accept">,
): ImportRun => ({
  kind: "import",
  id,
  by,
  started: desk.now(),
  ended: null,
  cancelled: false,
  ...asked,
  aside: [],
  undone: null,
});

const act = (id: ImportId, type: EventDraft["type"], detail: string, code: string): EventDraft => ({
  type,
  object: id as ObjectId,
  detail,
  says: { code, values: {} },
});
