import type { Handlers } from "../../contract";
import type { ShownFrozen } from "../../contract/kept-sets";
import { seesAll } from "../../model/access";
import type { FrozenSet, SavedSearch } from "../../model/kept-set";
import { type Desk, openArchive, type OpenArchive } from "../desk";
import { askNow } from "./found-by";
import { membersFor } from "./members";
import { onlyIn } from "./parts";
import type { SetDesk } from "./remembered";
import { standingSearch } from "./stored-kept-set";

export const keptSets =
  (desk: SetDesk): Handlers["keptSets"] =>
  async () => {
    const open = openArchive(desk);
    const sets = open.tables.keptSets().map(({ set }) => set);
    const { compare } = new Intl.Collator(undefined, { numeric: true });
    const byTitle = (a: { readonly title: string }, b: { readonly title: string }) =>
      compare(a.title, b.title);
    const searches = sets.filter((set): set is SavedSearch => set.kind === "search");
    const frozen = sets.filter((set): set is FrozenSet => set.kind === "frozen");
    return {
      searches: seesAll(desk.reader) ? searches.toSorted(byTitle) : [],
      frozen: frozen.map((set) => shownFrozen(desk, open, set)).toSorted(byTitle),
    };
  };

function shownFrozen(desk: SetDesk, open: OpenArchive, set: FrozenSet): ShownFrozen {
  if (seesAll(desk.reader)) return set;
  const units = membersFor(desk, open, set).map(({ unit }) => unit);
  const { undated } = open.index.countsOf(units);
  const untold = { leftOut: null, digest: null, question: null, ran: null };
  return { ...set, ...untold, count: units.length, undated };
}

/** @throws ArchiveError `request.no-set` */
export const savedNow =
  (desk: Desk): Handlers["savedNow"] =>
  async ({ id }) => {
    const open = openArchive(desk);
    const { question } = standingSearch(desk, open, id);
    const found = askNow(desk, open, question);
    const look = open.drafts.lookAt(id);
    const { total, undated, interpretation } = found;
    if (look === null) return { total, undated, ran: interpretation.text, since: null };
    const now = new Set(open.index.unitsOf(found.matches()));
    const before = new Set(look.units);
    const since = {
      when: look.when,
      total: before.size,
      added: onlyIn(now, before).length,
      gone: onlyIn(before, now).length,
    };
    return { total, undated, ran: interpretation.text, since };
  };

/** @throws ArchiveError `request.no-set` */
export const lookAtSaved =
  (desk: Desk): Handlers["lookAtSaved"] =>
  async ({ id }) => {
    const open = openArchive(desk);
    const { question } = standingSearch(desk, open, id);
    if (!desk.mayWrite) return {};
    const units = open.index.unitsOf(askNow(desk, open, question).matches());
    open.drafts.keepLook(id, { when: desk.now(), units });
    return {};
  };
