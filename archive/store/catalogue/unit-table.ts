import type { SQLInputValue } from "node:sqlite";
import type { UnitId } from "../../model/ids";
import type { Access } from "../../model/access";
import type { Unit } from "../../model/unit";
import type { CatalogueTables, UnitRow } from "../../requests/ports";
import type { Ask } from "./ask";
import { proposalTable } from "./proposal-table";

type Row = Record<string, SQLInputValue>;
type UnitTable = Pick<
  CatalogueTables,
  | "nextDoc"
  | "putUnit"
  | "dropUnit"
  | "unit"
  | "unitByCode"
  | "unitsWithCode"
  | "unitByDoc"
  | "children"
  | "kin"
  | "lastPosition"
  | "accessAbove"
  | "units"
  | "briefs"
  | "body"
  | "proposals"
  | "unitsOfRun"
>;

const toRow = (row: Row | undefined): UnitRow | null =>
  row === undefined
    ? null
    : {
        doc: Number(row["doc"]),
        version: Number(row["version"]),
        unit: JSON.parse(String(row["unit"])) as Unit,
      };

/** Units, their briefs and bodies. */
export function unitTable(ask: Ask): UnitTable {
  const { dropProposals, putProposals, proposals } = proposalTable(ask);
  const dropUnit = (id: UnitId) => {
    const doc = ask("delete from unit where id = ? returning doc").get(id)?.["doc"];
    if (doc === undefined) return;
    ask("delete from body where doc = ?").run(doc as number);
    ask("delete from brief where doc = ?").run(doc as number);
    dropProposals(id);
  };
  return {
    ...unitReading(ask),
    ...kinReading(ask),
    // A dropped document's number is never given again: the index may still hold its tombstone.
    nextDoc() {
      const value =
        Number(ask("select value from note where key = 'doc'").get()?.["value"] ?? 0) + 1;
      ask("insert or replace into note values ('doc', ?)").run(String(value));
      return value;
    },
    putUnit({ doc, unit, version }, body, brief) {
      dropUnit(unit.id);
      ask("insert into unit values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)").run(
        doc,
        unit.id,
        unit.parent,
        unit.position,
        unit.level,
        unit.referenceCode,
        unit.source?.id ?? null,
        unit.imported ?? null,
        version,
        ...toAsk(unit),
      );
      ask("insert into body values (?, ?)").run(doc, body);
      ask("insert into brief values (?, ?)").run(doc, brief);
      putProposals(unit);
    },
    dropUnit,
    proposals,
  };
}

type Writing = "nextDoc" | "putUnit" | "dropUnit" | "proposals";
type KinReading = "kin" | "lastPosition" | "accessAbove";

/** What is asked of many units at once (whether it was withdrawn, its condition where it is not open), and the whole of it. */
const toAsk = (unit: Unit) =>
  [
    unit.withdrawn === null ? 0 : 1,
    unit.access.restriction === "open" ? null : JSON.stringify(unit.access),
    JSON.stringify(unit),
  ] as const;

const toAccess = (text: unknown): Access | null =>
  text === null ? null : (JSON.parse(String(text)) as Access);

/** What can be told of many units without reading their descriptions: a folder of ten thousand is walked in some milliseconds. */
const kinReading = (ask: Ask): Pick<UnitTable, KinReading> => ({
  kin: (parent) =>
    ask("select id, withdrawn, access from unit where parent is ? order by position, doc")
      .all(parent)
      .map(({ id, withdrawn, access }) => ({
        id: id as UnitId,
        withdrawn: withdrawn === 1,
        access: toAccess(access),
      })),
  lastPosition: (parent) =>
    Number(
      ask("select max(position) as last from unit where parent is ?").get(parent)?.["last"] ?? 0,
    ),
  accessAbove: (id) =>
    ask(
      `with recursive above (parent, access) as (
        select parent, access from unit where id = ?
        union select unit.parent, unit.access from unit join above on unit.id = above.parent
      ) select access from above where access is not null`,
    )
      .all(id)
      .map(({ access }) => toAccess(access) as Access),
});

function unitReading(ask: Ask): Omit<UnitTable, Writing | KinReading> {
  const one = (where: string, value: SQLInputValue) =>
    toRow(
      ask(`select doc, version, unit from unit where ${where} = ? limit 1`).get(value) as
        Row | undefined,
    );
  return {
    unit: (id) => one("id", id),
    unitByCode: (code) => one("code", code),
    *unitsWithCode(letters) {
      for (const doc of docsWithCode(ask, letters)) {
        const row = one("doc", doc);
        if (row !== null) yield row;
      }
    },
    unitByDoc: (doc) => one("doc", doc),
    children: (parent) =>
      ask("select doc, version, unit from unit where parent is ? order by position, doc")
        .all(parent)
        .map((row) => toRow(row as Row) as UnitRow),
    unitsOfRun: (run) =>
      ask("select doc, version, unit from unit where import = ? order by id")
        .all(run)
        .map((row) => toRow(row as Row) as UnitRow),
    *units() {
      const rows = ask("select doc, version, unit from unit order by doc").iterate();
      for (const row of rows) yield toRow(row as Row) as UnitRow;
    },
    *briefs() {
      // A thousand in one row: a hundred thousand rows would be made into objects for nothing.
      const some = ask(
        `select json_group_array(doc) as docs, '[' || group_concat(brief) || ']' as briefs, max(doc) as last
         from (select doc, brief from brief where doc > ? order by doc limit 1000)`,
      );
      for (let row = some.get(0); row?.["last"] != null; row = some.get(row["last"]))
        yield { docs: JSON.parse(String(row["docs"])) as number[], briefs: String(row["briefs"]) };
    },
    body: (doc) => String(ask("select text from body where doc = ?").get(doc)?.["text"] ?? ""),
  };
}

function docsWithCode(ask: Ask, letters: string): readonly number[] {
  const plain = "lower(replace(code, ' ', ''))";
  const found = ask(
    `select doc, instr(${plain}, ?) as at, length(code) as long from unit where at > 0 order by at > 1, long, code`,
  ).all(letters);
  return found.map(({ doc }) => Number(doc));
}
