import type { NoteId, RecipeId, UnitId } from "../../model/ids";
import { idOfWork, type OwnWork } from "../../model/own-work";
import type { CatalogueTables } from "../../requests/ports";
import type { Ask } from "./ask";

type OwnWorkTable = Pick<CatalogueTables, "putOwnWork" | "ownWork" | "ownWorks" | "ownWorksOn">;

const read = (row: Record<string, unknown> | undefined): OwnWork =>
  JSON.parse(String(row?.["work"])) as OwnWork;

/** A reader's notes, tags and collections; which unit each speaks of stands in a table of its own. */
export function ownWorkTable(ask: Ask): OwnWorkTable {
  return {
    putOwnWork(work) {
      const id = idOfWork(work);
      ask("insert or replace into own values (?, ?, ?, ?)").run(
        id,
        work.kind,
        work.dropped ? 1 : 0,
        JSON.stringify(work),
      );
      ask("delete from own_unit where id = ?").run(id);
      for (const unit of unitsOf(work)) ask("insert into own_unit values (?, ?)").run(unit, id);
    },
    ownWork(id: NoteId | RecipeId) {
      const row = ask("select work from own where id = ?").get(id);
      return row === undefined ? null : read(row);
    },
    ownWorks: (kind) =>
      ask("select work from own where kind = ? and dropped = 0 order by id").all(kind).map(read),
    ownWorksOn: (unit: UnitId) =>
      ask(
        "select work from own where dropped = 0 and id in (select id from own_unit where unit = ?) order by id",
      )
        .all(unit)
        .map(read),
  };
}

function unitsOf(work: OwnWork): ReadonlySet<UnitId> {
  if (work.kind === "note") return new Set([work.note.unit]);
  if (work.kind === "highlight") return new Set([work.highlight.unit]);
  if (work.kind === "list") return new Set(work.list.members.map(({ unit }) => unit));
  if (work.kind === "terms") return new Set();
  if (work.kind === "recipe") return new Set(work.recipe.draft.entries.map(({ unit }) => unit));
  return new Set([work.alignment.left.unit, work.alignment.right.unit]);
}
