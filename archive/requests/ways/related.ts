import type { Handlers, Output } from "../../contract";
import { type Relation, RelationKind } from "../../contract/ways";
import { writtenDate } from "../../model/written-date";
import { hasBit } from "../../search/engine/bits";
import { type Desk, type OpenArchive, openArchive } from "../desk";
import { maySee, readableUnit } from "../dossier";
import type { UnitRow } from "../ports";
import { type Found, relatedLetters } from "./related-letters";

/** Units listed of one kind; the rest is counted. */
const MOST_LISTED = 8;

/** What has to do with a unit. What this reader may not see is neither listed nor counted. */
export const related =
  (desk: Desk): Handlers["related"] =>
  async ({ id }) => {
    const open = openArchive(desk);
    const row = readableUnit(desk, open, id);
    const { found, correspondence } = relatedLetters(desk, open, row);
    const all = [
      ...arranged(open, row),
      ...found,
      ...referring(open, row),
      ...sharing(desk, open, row),
    ];
    return {
      groups: RelationKind.options.flatMap((kind) => {
        const ofKind = all.filter((one) => one.kind === kind);
        const units = told(desk, open, row, ofKind);
        return units.length === 0
          ? []
          : [{ kind, total: units.length, units: units.slice(0, MOST_LISTED) }];
      }),
      correspondence,
    };
  };

/** Each unit once, without itself and without what is withheld. */
function told(
  desk: Desk,
  open: OpenArchive,
  self: UnitRow,
  found: readonly Found[],
): Output<"related">["groups"][number]["units"] {
  const once = new Map(found.map((one) => [one.doc, one]));
  once.delete(self.doc);
  return [...once.values()].flatMap(({ doc, about, source }) => {
    const row = open.tables.unitByDoc(doc);
    if (row === null || row.unit.withdrawn !== null || !maySee(desk, open, row)) return [];
    return [toRelation(row, about, source)];
  });
}

function toRelation({ unit }: UnitRow, about: readonly string[], source: string | null): Relation {
  const { id, referenceCode, title, level, genre } = unit;
  return { id, referenceCode, title, date: writtenDate(unit), level, genre, about, source };
}

/** Enclosures: the item that a part belongs to, an item's parts, and the parts beside a part. */
function arranged({ tables }: OpenArchive, { unit }: UnitRow): readonly Found[] {
  const because = { about: [], source: null };
  const parts = (id: typeof unit.id) =>
    tables.children(id).filter((child) => child.unit.level === "part");
  const own = parts(unit.id).map(({ doc }) => ({ kind: "part" as const, doc, ...because }));
  const parent = unit.level === "part" && unit.parent !== null ? tables.unit(unit.parent) : null;
  if (parent === null) return own;
  return [
    { kind: "part-of", doc: parent.doc, ...because },
    ...parts(parent.unit.id).map(({ doc }) => ({ kind: "beside" as const, doc, ...because })),
    ...own,
  ];
}

/** Where its texts and notes lead, and whose texts and notes lead to it. */
function referring({ index }: OpenArchive, { doc, unit }: UnitRow): readonly Found[] {
  const source = unit.source?.name ?? null;
  const to = index
    .referredToBy(doc)
    .flatMap((key) => index.withKey(key))
    .map((other) => ({ kind: "refers-to" as const, doc: other, about: [], source }));
  const key = unit.sourceKey ?? null;
  const from = key === null ? [] : index.referringTo(key);
  return [
    ...to,
    ...from.map((other) => ({ kind: "referred-to-by" as const, doc: other, about: [], source })),
  ];
}

/** A name that stands in more units than these says nothing of any two of them. */
const COMMON_NAME = 400;

/** Units that name the same records; those with most names in common first, rare names before common ones. */
function sharing(desk: Desk, open: OpenArchive, { doc, unit }: UnitRow): readonly Found[] {
  const shared = new Map<number, { names: string[]; weight: number }>();
  const may = open.index.visible({ reader: desk.reader, today: desk.now().slice(0, 10) });
  const records = new Set(
    unit.agents.flatMap(({ id }) => (id === null ? [] : (open.index.names().standing(id) ?? []))),
  );
  for (const { id, preferred } of records) {
    const docs = open.index.unitsNaming(id).filter((other) => may === null || hasBit(may, other));
    if (docs.length > COMMON_NAME) continue;
    for (const other of docs) {
      if (other === doc) continue;
      const known = shared.get(other) ?? { names: [], weight: 0 };
      known.names.push(preferred);
      known.weight += 1 / docs.length;
      shared.set(other, known);
    }
  }
  return [...shared]
    .toSorted(([a, x], [b, y]) => y.names.length - x.names.length || y.weight - x.weight || a - b)
    .map(([other, { names }]) => ({ kind: "names", doc: other, about: names, source: null }));
}
