import type { KeptSet } from "../../model/kept-set";
import type { UnitId } from "../../model/ids";
import type { KeptSetTables, UnitHead } from "../../requests/ports";
import type { Ask } from "./ask";

type Row = ReturnType<ReturnType<Ask>["get"]>;

const HEAD = "select id, doc, version, withdrawn from unit";
const toHead = (row: Row): UnitHead | null =>
  row === undefined
    ? null
    : {
        unit: String(row["id"]) as UnitId,
        doc: Number(row["doc"]),
        version: Number(row["version"]),
        withdrawn: row["withdrawn"] === 1,
      };
const toKept = (row: Row): KeptSet => JSON.parse(String(row?.["kept"])) as KeptSet;

/** Saved searches and frozen sets; members stand apart, so that a list of sets reads none. */
export function keptSetTable(ask: Ask): KeptSetTables {
  return {
    putKeptSet(kept, members) {
      const { id } = kept.set;
      ask("insert or replace into kept_set values (?, ?, ?)").run(
        id,
        kept.dropped ? 1 : 0,
        JSON.stringify(kept),
      );
      if (members !== null)
        ask("insert or replace into kept_members values (?, ?)").run(id, members);
    },
    keptSet(id) {
      const row = ask("select kept from kept_set where id = ?").get(id);
      return row === undefined ? null : toKept(row);
    },
    keptSets: () =>
      ask("select kept from kept_set where dropped = 0 order by id").all().map(toKept),
    membersOf: (id) =>
      String(ask("select members from kept_members where id = ?").get(id)?.["members"] ?? ""),
    unitHead: (unit) => toHead(ask(`${HEAD} where id = ?`).get(unit)),
    unitHeadByDoc: (doc) => toHead(ask(`${HEAD} where doc = ?`).get(doc)),
  };
}
