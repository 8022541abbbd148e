import { seesAll } from "../../model/access";
import { ArchiveError } from "../../model/archive-error";
import type { ObjectId, SetId } from "../../model/ids";
import { type FrozenSet, KeptSet, type SavedSearch } from "../../model/kept-set";
import type { Desk, OpenArchive } from "../desk";
import type { EventDraft, ObjectChange, ObjectStore } from "../ports";
import type { Work } from "../record";

const METADATA = "metadata.json";
/** The members of a frozen set; its digest is taken of this file. */
export const MEMBERS = "members.txt";

/** A kept set as its object holds it. @throws ArchiveError `store.*` */
export async function readKeptSet(
  store: ObjectStore,
  id: ObjectId,
): Promise<{ readonly kept: KeptSet; readonly members: string | null }> {
  const { files } = await store.readAll(id);
  const text = (path: string) => {
    const bytes = files.get(path);
    return bytes === undefined ? null : new TextDecoder().decode(bytes);
  };
  return { kept: KeptSet.parse(JSON.parse(text(METADATA) ?? "null")), members: text(MEMBERS) };
}

/** The next version of a kept set, with its line in the log. @param members of a new frozen set; those of one that stands are kept */
export function keptWork(
  kept: KeptSet,
  type: EventDraft["type"],
  detail: string,
  members?: Uint8Array,
): Work {
  const object = kept.set.id;
  const bytes = new TextEncoder().encode(`${JSON.stringify(kept, null, 1)}\n`);
  const files: ObjectChange["files"] = {
    [METADATA]: bytes,
    ...(kept.set.kind === "frozen" ? { [MEMBERS]: members ?? null } : {}),
  };
  return { changes: [{ object, files, message: detail }], events: [{ type, object, detail }] };
}

/** A kept set that stands. @throws ArchiveError `request.no-set` */
export function standingSet({ tables }: OpenArchive, id: SetId): KeptSet["set"] {
  const kept = tables.keptSet(id);
  if (kept !== null && !kept.dropped) return kept.set;
  throw noSet(id);
}

/** @throws ArchiveError `request.no-set` also where it is a saved search */
export function standingFrozen(open: OpenArchive, id: SetId): FrozenSet {
  const set = standingSet(open, id);
  if (set.kind === "frozen") return set;
  throw noSet(id);
}

/** What is looked for is the keeper's own. @throws ArchiveError `request.no-set` also where it is a frozen set, and for a visitor */
export function standingSearch(
  { reader }: Pick<Desk, "reader">,
  open: OpenArchive,
  id: SetId,
): SavedSearch {
  const set = standingSet(open, id);
  if (set.kind === "search" && seesAll(reader)) return set;
  throw noSet(id);
}

const noSet = (id: SetId) =>
  new ArchiveError(
    "request.no-set",
    `There is no saved search or frozen set ${id}.`,
    "Choose one that is listed; what was taken out can be taken back.",
  );
