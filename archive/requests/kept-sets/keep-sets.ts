import type { Handlers, Input } from "../../contract";
import { seesAll } from "../../model/access";
import { ArchiveError } from "../../model/archive-error";
import type { SetId } from "../../model/ids";
import type { FrozenSet, KeptSet, SavedSearch, SearchQuestion } from "../../model/kept-set";
import { membersFile } from "../../model/members-file";
import { titleKey } from "../../model/member-key";
import { actorOf, type Desk, type OpenArchive, writableArchive } from "../desk";
import { changedBy } from "../editing/change-units";
import { underJob, type Legs } from "../legs";
import { recordMade, type Work } from "../record";
import { askNow } from "./found-by";
import { keptWork, standingSearch, standingSet } from "./stored-kept-set";

const NOTHING: Work = { changes: [], events: [] };
const named = (title: string) => title.normalize("NFC").trim();
const wordsOf = (note: string | null) => (note === null || note.trim() === "" ? null : note);

/** @throws ArchiveError `request.no-set` `request.set-name-taken` `store.*` */
export const saveSearch =
  (desk: Desk): Handlers["saveSearch"] =>
  async ({ id, title, note, question }) => {
    const open = writableArchive(desk);
    const said = { title: named(title), note: wordsOf(note), question };
    const by = { when: desk.now(), by: actorOf(desk) };
    const set: SavedSearch = { kind: "search", id: id ?? newSetId(desk), ...said, ...by };
    const changed = await writing(desk, open, id, () => {
      refuseTaken(open, set);
      if (id === null) return saved(set, "creation", `Search saved: “${set.title}”`);
      const before = standingSearch(desk, open, id);
      // Who saved it first, and when, stays.
      const next = { ...before, ...said };
      if (JSON.stringify(before) === JSON.stringify(next)) return NOTHING;
      return saved(next, "metadata modification", `Saved search changed: “${next.title}”`);
    });
    return { changed, id: set.id };
  };

/**
 * The search, the versions of what it found and the state of the log are of one moment: no writer comes between them.
 * @throws ArchiveError `request.set-name-taken` `store.*`
 */
export const freezeSearch =
  (desk: Desk): Handlers["freezeSearch"] =>
  async ({ title, note, question, job }) => {
    const open = writableArchive(desk);
    const head = { id: newSetId(desk), title: named(title), note: wordsOf(note) };
    const make = () => {
      const { set, members } = freeze(desk, open, { ...head, question });
      refuseTaken(open, set);
      const detail = `Result frozen: “${set.title}”, ${String(set.count)} documents`;
      return keptWork({ dropped: false, set }, "creation", detail, members);
    };
    const changed = await underJob(desk, job, (work) => writing(desk, open, null, make, work));
    return { changed, id: head.id };
  };

function freeze(
  desk: Desk,
  open: OpenArchive,
  asked: Pick<FrozenSet, "id" | "title" | "note"> & { readonly question: SearchQuestion },
): { readonly set: FrozenSet; readonly members: Uint8Array } {
  const found = askNow(desk, open, asked.question);
  const file = membersFile(
    Array.from(found.matches(), (doc) => {
      const head = open.tables.unitHeadByDoc(doc);
      if (head === null) throw new Error(`Document ${String(doc)} has no unit.`);
      return head;
    }),
  );
  const members = new TextEncoder().encode(file);
  const set: FrozenSet = {
    kind: "frozen",
    ...asked,
    when: desk.now(),
    by: actorOf(desk),
    ran: found.interpretation.text,
    count: found.total,
    undated: found.undated,
    leftOut: leftOutFor(desk, open, asked.question, found.total),
    digest: desk.sha256(members),
    head: open.store.head(),
    engine: `Carrel ${desk.version}; ${open.index.analyser.stemming}`,
  };
  return { set, members };
}

function leftOutFor(desk: Desk, open: OpenArchive, question: SearchQuestion, seen: number): number {
  if (seesAll(desk.reader)) return 0;
  return askNow({ ...desk, reader: "keeper" }, open, question).total - seen;
}

/** @throws ArchiveError `request.no-set` `request.set-name-taken` `store.*` */
export const editKeptSet =
  (desk: Desk): Handlers["editKeptSet"] =>
  async (input) => {
    const open = writableArchive(desk);
    return { changed: await writing(desk, open, input.id, () => edited(open, input)) };
  };

function edited(open: OpenArchive, { id, title, note, drop }: Input<"editKeptSet">): Work {
  const before = standingSet(open, id);
  const what = before.kind === "frozen" ? "Frozen set" : "Saved search";
  if (drop) return saved(before, "withdrawal", `${what} taken out: “${before.title}”`);
  const next = {
    ...before,
    title: title === null ? before.title : named(title),
    note: note === null ? before.note : wordsOf(note),
  };
  if (JSON.stringify(before) === JSON.stringify(next)) return NOTHING;
  refuseTaken(open, next);
  return saved(next, "metadata modification", `${what} changed: “${next.title}”`);
}

const saved = (
  set: KeptSet["set"],
  type: "creation" | "metadata modification" | "withdrawal",
  detail: string,
) => keptWork({ dropped: type === "withdrawal", set }, type, detail);

/** A name stands for one thing: a query and the command line ask by it. */
function refuseTaken({ tables }: OpenArchive, { id, kind, title }: KeptSet["set"]): void {
  const key = titleKey(title);
  const other = tables
    .keptSets()
    .find(({ set }) => set.kind === kind && titleKey(set.title) === key);
  if (other === undefined || other.set.id === id) return;
  throw new ArchiveError(
    "request.set-name-taken",
    `“${other.set.title}” is the name of another one already.`,
    "Give it a name of its own, or take the other one out first.",
  );
}

const newSetId = (desk: Desk) => desk.newId("set") as SetId;

async function writing(
  desk: Desk,
  open: OpenArchive,
  id: SetId | null,
  make: () => Work,
  job?: Legs,
) {
  const before = new Map<string, number>();
  const receipt = await recordMade(
    desk,
    open,
    async () => {
      const work = make();
      if (id !== null) before.set(id, (await open.store.object(id)).head);
      return work;
    },
    job,
  );
  return changedBy(receipt, before);
}
