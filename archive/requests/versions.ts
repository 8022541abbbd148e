import type { Handlers } from "../contract";
import { ArchiveError } from "../model/archive-error";
import type { Changed } from "../model/changed";
import { type Desk, openArchive, type OpenArchive, writableArchive } from "./desk";
import { readableUnit } from "./dossier";
import { changedBy } from "./editing/change-units";
import { leg, type Legs, underJob } from "./legs";
import { undoTarget } from "./editing/undo-target";
import type { ObjectChange } from "./ports";
import { recordMade } from "./record";
import { readWholeUnit } from "./stored-unit";
import { UnitId } from "../model/ids";
import { refuseGoneNames } from "./names/refuse-gone-names";

/** Takes a change back. @throws ArchiveError `request.changed-since` `request.not-withdrawable` `store.*` */
export const restore =
  (desk: Desk): Handlers["restore"] =>
  ({ changed, why, again, job }) =>
    underJob(desk, job, async (work) => {
      const open = writableArchive(desk);
      const type = again ? ("metadata modification" as const) : ("undo" as const);
      const before = new Map(changed.map(({ id, now }) => [id as string, now]));
      const make = async () => {
        const changes = await statesBefore(desk, open, changed, { why, work });
        refuseGoneNames(open, changes);
        return {
          changes,
          events: changed.map(({ id }) => ({ type, object: id, detail: why }) as const),
        };
      };
      return { changed: changedBy(await recordMade(desk, open, make, work), before) };
    });

/** Objects read side by side. */
const ABREAST = 32;

async function statesBefore(
  desk: Desk,
  open: OpenArchive,
  changed: readonly Changed[],
  { why, work }: { readonly why: string; readonly work: Legs | undefined },
): Promise<readonly ObjectChange[]> {
  const changes: ObjectChange[] = [];
  for (let at = 0; at < changed.length; at += ABREAST) {
    work?.signal.throwIfAborted();
    if (work !== undefined) leg(work, "read").progress(at, changed.length);
    const some = changed.slice(at, at + ABREAST);
    changes.push(...(await Promise.all(some.map((one) => stateBefore(desk, open, one, why)))));
  }
  return changes;
}

async function stateBefore(
  desk: Desk,
  { store }: OpenArchive,
  { id, before, now }: Changed,
  why: string,
): Promise<ObjectChange> {
  const { head, versions: all, files: standing } = await store.object(id);
  if (head !== now) throw changedSince(id);
  const wanted = all.find(({ version }) => version === (before === 0 ? now : before));
  if (wanted === undefined) throw keepersVersion(id, before);
  // Texts that the change left alone are kept, not read: a whole import may be taken back at once.
  const read = async (path: string) =>
    path.endsWith(".json") || wanted.files[path]?.sha512 !== standing[path]?.sha512
      ? store.read(id, path, wanted.version)
      : null;
  const paths = Object.keys(wanted.files);
  const kept = Object.fromEntries(
    await Promise.all(paths.map(async (path) => [path, await read(path)] as const)),
  );
  return { object: id, files: before === 0 ? withdrawn(desk, id, kept, why) : kept, message: why };
}

/** What a change made cannot be unmade, for nothing is deleted: each kind has a flag of its own that takes it from view. */
function withdrawn(
  desk: Desk,
  id: Changed["id"],
  files: ObjectChange["files"],
  why: string,
): ObjectChange["files"] {
  const flagged = (path: string, flag: object) => ({
    ...files,
    [path]: encode({ ...(readJson(files[path] as Uint8Array) as object), ...flag }),
  });
  if (id.startsWith("set-")) return flagged("metadata.json", { dropped: true });
  if (id.startsWith("rec-") || id.startsWith("agt-"))
    return flagged("metadata.json", { withdrawn: { when: desk.now(), why } });
  if (id.startsWith("not-")) return flagged("note.json", { dropped: true });
  if (id.startsWith("rcp-")) return flagged("recipe.json", { dropped: true });
  throw new ArchiveError(
    "request.not-withdrawable",
    `${id} was made by this change and cannot be taken from view.`,
    "Take it out where it is listed.",
  );
}

const encode = (value: unknown) => new TextEncoder().encode(`${JSON.stringify(value, null, 1)}\n`);

const readJson = (bytes: Uint8Array): unknown => JSON.parse(new TextDecoder().decode(bytes));

/** @throws ArchiveError `request.no-unit` `request.nothing-to-undo` `store.*` */
export const undo =
  (desk: Desk): Handlers["undo"] =>
  async ({ id }) => {
    const open = writableArchive(desk);
    const { unit } = readableUnit(desk, open, id);
    const before = new Map<string, number>();
    const receipt = await recordMade(desk, open, async () => {
      const { head, versions: all } = await open.store.object(id);
      const target = undoTarget(all, undoneVersions(open, id));
      if (target === null) throw nothingToUndo(unit.title);
      before.set(id, head);
      const { files } = await open.store.readAll(id, target);
      const detail = `Back to the state of version ${String(target)}`;
      const changes = [{ object: id, files: Object.fromEntries(files), message: detail }];
      refuseGoneNames(open, changes);
      return {
        changes,
        events: [{ type: "undo", object: id, detail }],
      };
    });
    return { changed: changedBy(receipt, before) };
  };

function undoneVersions({ tables }: OpenArchive, id: Changed["id"]): ReadonlySet<number> {
  const undone = tables.eventsOf(id).filter(({ type }) => type === "undo");
  return new Set(undone.flatMap(({ version }) => (version === null ? [] : [version])));
}

/** @throws ArchiveError `request.no-unit` `store.no-object` */
export const versions =
  (desk: Desk): Handlers["versions"] =>
  async ({ id }) => {
    const open = openArchive(desk);
    const unit = UnitId.safeParse(id);
    if (unit.success) readableUnit(desk, open, unit.data);
    else if (desk.reader === "visitor") throw keepersVersion(id, 1);
    const { versions: all } = await open.store.object(id);
    return {
      versions: all.map(({ version, created, by, message }) => ({ version, created, by, message })),
    };
  };

/**
 * A unit as one of its versions has it. What a text once said may be what a redaction took out, so visitors get the newest only.
 * @throws ArchiveError `request.no-unit` `store.no-version`
 */
export const unitVersion =
  (desk: Desk): Handlers["unitVersion"] =>
  async ({ id, version }) => {
    const open = openArchive(desk);
    const newest = readableUnit(desk, open, id).version;
    const wanted = version ?? newest;
    if (desk.reader === "visitor" && wanted !== newest) throw keepersVersion(id, wanted);
    return readWholeUnit(open.store, id, wanted);
  };

const keepersVersion = (id: string, version: number) =>
  new ArchiveError(
    "store.no-version",
    `${id} has no version ${String(version)}.`,
    "Choose one of its versions.",
  );

const changedSince = (id: string) =>
  new ArchiveError(
    "request.changed-since",
    `${id} was changed again since; taking the older change back would lose that.`,
    "Take the later change back first, or restore an older version by hand.",
  );

const nothingToUndo = (title: string) =>
  new ArchiveError(
    "request.nothing-to-undo",
    `“${title}” is as it came into the archive: there is no change to take back.`,
    "Nothing needs to be done.",
  );
