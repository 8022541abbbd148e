import { ArchiveError } from "../../model/archive-error";
import type { AuthorityId } from "../../model/ids";
import { Unit } from "../../model/unit";
import type { OpenArchive } from "../desk";
import type { ObjectChange } from "../ports";
import { unitsPointingTo } from "./change-names";
import { parseAuthority } from "./stored-authority";

/**
 * No unit may ever point to a record that is gone: neither may the record go while units outside the change point to it, nor may a
 * unit's older state come back that points to one that went meanwhile.
 * @throws ArchiveError `request.name-in-use` `request.name-gone`
 */
export function refuseGoneNames(open: OpenArchive, changes: readonly ObjectChange[]): void {
  const after = new Map<string, boolean>();
  for (const one of changes) if (one.object.startsWith("agt-")) after.set(one.object, isGone(one));
  const changed = new Set<string>(changes.map(({ object }) => object));
  for (const [id, gone] of after) if (gone) refuseInUse(open, id as AuthorityId, changed);
  for (const change of changes)
    if (change.object.startsWith("rec-")) refuseDangling(open, change, after);
}

const metadata = ({ files }: ObjectChange) => files["metadata.json"] as Uint8Array;
const isGone = (change: ObjectChange) => parseAuthority(metadata(change)).withdrawn != null;

function refuseInUse(open: OpenArchive, id: AuthorityId, changed: ReadonlySet<string>): void {
  const left = unitsPointingTo(open, id).filter((unit) => !changed.has(unit));
  const merged = open.index
    .names()
    .family(id)
    .filter((one) => one !== id && !changed.has(one));
  if (left.length + merged.length === 0) return;
  throw new ArchiveError(
    "request.name-in-use",
    `“${open.index.names().get(id)?.preferred ?? id}” is named by ${String(left.length)} units and stands for ${String(merged.length)} merged records: it cannot be taken back.`,
    "Take the links and merges back first.",
  );
}

function refuseDangling(
  open: OpenArchive,
  change: ObjectChange,
  after: ReadonlyMap<string, boolean>,
): void {
  const unit = Unit.parse(JSON.parse(new TextDecoder().decode(metadata(change))));
  if (unit.withdrawn !== null) return;
  const ids = [...unit.agents, ...(unit.nameAnswers ?? [])].flatMap(({ id }) => id ?? []);
  for (const id of ids) {
    const gone = after.get(id) ?? open.index.names().get(id)?.withdrawn != null;
    if (gone)
      throw new ArchiveError(
        "request.name-gone",
        `“${unit.title}” would name ${open.index.names().get(id)?.preferred ?? id}, a record that was taken back.`,
        "Bring that name back first: take back what took it from view.",
      );
  }
}
