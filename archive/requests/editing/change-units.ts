import { ArchiveError } from "../../model/archive-error";
import type { Changed } from "../../model/changed";
import type { UnitId } from "../../model/ids";
import type { EventType } from "../../model/provenance-event";
import type { Transcription } from "../../model/transcription";
import type { Unit } from "../../model/unit";
import type { Desk, OpenArchive } from "../desk";
import { leg, type Legs } from "../legs";
import type { EventDraft, ObjectChange, Receipt } from "../ports";
import { recordMade, type Work } from "../record";
import { readWholeUnit, unitChange, type WholeUnit } from "../stored-unit";

/** One change of one unit. */
export interface UnitEdit {
  readonly id: UnitId;
  /** The version that the reader saw; null when it does not matter. */
  readonly seen: number | null;
  /** The next state, from the newest one; texts only where they change. null when nothing is to be changed. */
  change(whole: WholeUnit): NextUnit | null;
}

export interface NextUnit {
  readonly unit: Unit;
  readonly texts?: readonly Pick<Transcription, "id" | "text" | "marks">[];
  readonly type: EventType;
  /** One sentence for the log. */
  readonly detail: string;
  /** What is made beside it in the same transaction: new objects, further events. */
  readonly also?: Work;
}

/** Units read side by side. */
const ABREAST = 32;

/**
 * Changes units in one transaction: all of them, or none.
 * @param job told how far it is; stopped, nothing is written
 * @returns the units that did change, with their versions before and now
 * @throws ArchiveError `request.changed-meanwhile` when a unit is no longer what the reader saw · `store.*` · what `change` throws
 */
export async function changeUnits(
  desk: Desk,
  open: OpenArchive,
  edits: readonly UnitEdit[],
  job?: Legs,
): Promise<readonly Changed[]> {
  const before = new Map<string, number>();
  const make = async (): Promise<Work> => {
    const changes: ObjectChange[] = [];
    const events: EventDraft[] = [];
    for await (const { edit, whole } of readAbreast(open, edits, job)) {
      if (edit.seen !== null && edit.seen !== whole.version) throw changedMeanwhile(whole);
      const next = edit.change(whole);
      if (next === null) continue;
      before.set(edit.id, whole.version);
      changes.push(unitChange(next.unit, next.texts ?? [], next.detail));
      events.push({ type: next.type, object: edit.id, detail: next.detail });
      if (next.also !== undefined) {
        changes.push(...next.also.changes);
        events.push(...next.also.events);
      }
    }
    return { changes, events };
  };
  return changedBy(await recordMade(desk, open, make, job), before);
}

/** The units in their newest state, in the order asked for. */
async function* readAbreast(open: OpenArchive, edits: readonly UnitEdit[], job?: Legs) {
  for (let at = 0; at < edits.length; at += ABREAST) {
    job?.signal.throwIfAborted();
    if (job !== undefined) leg(job, "read").progress(at, edits.length);
    yield* await Promise.all(
      edits
        .slice(at, at + ABREAST)
        .map(async (edit) => ({ edit, whole: await readWholeUnit(open.store, edit.id) })),
    );
  }
}

/** The objects of a receipt with the versions before. */
export const changedBy = (
  { versions }: Receipt,
  before: ReadonlyMap<string, number>,
): readonly Changed[] =>
  Object.entries(versions).map(([id, now]) => ({
    id: id as Changed["id"],
    before: before.get(id) ?? 0,
    now,
  }));

const changedMeanwhile = ({ unit }: WholeUnit) =>
  new ArchiveError(
    "request.changed-meanwhile",
    `${unit.referenceCode} “${unit.title}” was changed meanwhile by someone else or in another window.`,
    "Look at it as it is now, then make your change again.",
  );
