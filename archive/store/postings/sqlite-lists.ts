import type { DatabaseSync, StatementSync } from "node:sqlite";
import type {
  FormList,
  FormPositions,
  ListSize,
  MergeState,
  PositionList,
  Postings,
} from "../../search/ports";
import { LAST_CHARACTER, SHELF_BITS, SLOTS } from "./schema";
import { openShelves, type Shelves } from "./shelves";
import { sqliteSettings } from "./sqlite-settings";

type ListPostings = Pick<
  Postings,
  | "documentListsOf"
  | "positionListsOf"
  | "documentLists"
  | "documentListsFrom"
  | "listSizes"
  | "positionLists"
  | "writeList"
  | "eraseLists"
  | "merge"
  | "setMerge"
>;

const SLOT = `key & ${SLOTS - 1} as slot`;

export function sqliteLists(database: DatabaseSync): ListPostings {
  const shelves = openShelves(database);
  const documents = onShelves(database, shelves, (all) =>
    inEach(all, `${SLOT}, documents`, "(?1 << 24) and (?1 << 24) + 16777215"),
  );
  const documentsOf = onShelves(database, shelves, (all) => ofForm(all, `${SLOT}, documents`));
  const positionsOf = onShelves(database, shelves, (all) =>
    ofForm(all, `${SLOT}, documents, positions`),
  );
  const from = onShelves(database, shelves, listsFrom);
  return {
    documentListsOf: (form) => bySlot(documentsOf().all(form) as unknown as PositionList[]),
    positionListsOf: (form) => bySlot(positionsOf().all(form) as unknown as PositionList[]),
    documentLists: (form) => bySlot(documents().all(form) as unknown as PositionList[]),
    documentListsFrom: (beginning, limit) =>
      from().all(beginning, beginning + LAST_CHARACTER, limit) as unknown as FormList[],
    ...wholeLists(database, shelves),
    ...mergeSetting(database, shelves),
  };
}

/** A statement that looks on every shelf, made again when there are others. */
function onShelves(
  database: DatabaseSync,
  shelves: Shelves,
  write: (numbers: readonly number[]) => string,
): () => StatementSync {
  let made: { readonly numbers: readonly number[]; readonly statement: StatementSync } | null =
    null;
  return () => {
    const numbers = shelves.numbers();
    if (made?.numbers !== numbers) made = { numbers, statement: database.prepare(write(numbers)) };
    return made.statement;
  };
}

/** A statement that looks on some shelves; the last few are kept. */
function onSome(
  database: DatabaseSync,
  write: (numbers: readonly number[]) => string,
): (numbers: readonly number[]) => StatementSync {
  const made = new Map<string, StatementSync>();
  return (numbers) => {
    const name = numbers.join();
    const known = made.get(name);
    if (known) return known;
    if (made.size >= MOST_STATEMENTS) made.clear();
    const statement = database.prepare(write(numbers));
    made.set(name, statement);
    return statement;
  };
}

const MOST_STATEMENTS = 16;

/** The key on a shelf, of a form and slot. */
const keyOn = (shelf: number | string, key: string) => `((${shelf} << ${SHELF_BITS}) | ${key})`;

/** @param range two keys with `and` between */
function inEach(numbers: readonly number[], columns: string, range: string): string {
  const [first, last] = range.split(" and ");
  return (numbers.length > 0 ? numbers : [0])
    .map(
      (shelf) =>
        `select ${columns} from posting_list where key between ${keyOn(shelf, `(${first})`)} and ${keyOn(shelf, `(${last})`)}`,
    )
    .join(" union all ");
}

/** Form and lists in one question: half of the time of a short answer is the asking. */
function ofForm(numbers: readonly number[], columns: string): string {
  return (numbers.length > 0 ? numbers : [0])
    .map(
      (shelf) =>
        `select ${columns} from posting_form cross join posting_list
         on key between ${keyOn(shelf, "(number << 24)")} and ${keyOn(shelf, `((number << 24) + ${SLOTS - 1})`)}
         where form = ?1`,
    )
    .join(" union all ");
}

function listsFrom(numbers: readonly number[]): string {
  const shelves = (numbers.length > 0 ? numbers : [0]).map((shelf) => `(${shelf})`).join(", ");
  return `with shelf (shelf) as (values ${shelves})
    select form, ${SLOT}, documents
    from (select number, form from posting_form where form >= ? and form < ? order by form limit ?)
    cross join shelf
    cross join posting_list on key between ${keyOn("shelf", "(number << 24)")}
      and ${keyOn("shelf", `((number << 24) + ${SLOTS - 1})`)}
    order by form, slot`;
}

function bySlot<List extends { readonly slot: number }>(lists: List[]): List[] {
  return lists.length < 2 ? lists : lists.sort((a, b) => a.slot - b.slot);
}

/** Forms ?1 to ?2 on a shelf, of the slots ?3 to ?4. */
const rangeOn = (shelf: number) =>
  `key between ${keyOn(shelf, "(?1 << 24)")} and ${keyOn(shelf, `((?2 << 24) + ${SLOTS - 1})`)}
   and (key & ${SLOTS - 1}) between ?3 and ?4`;

const FORM = `(key & ${2 ** SHELF_BITS - 1}) >> 24 as form`;

/** What merges read and write: the lists of many forms in one question. */
function wholeLists(
  database: DatabaseSync,
  shelves: Shelves,
): Pick<Postings, "listSizes" | "positionLists" | "writeList" | "eraseLists"> {
  const select = (columns: string) =>
    onSome(database, (numbers) =>
      (numbers.length > 0 ? numbers : [0])
        .map(
          (shelf) =>
            `select ${FORM}, ${SLOT}, ${columns} from posting_list where ${rangeOn(shelf)}`,
        )
        .join(" union all "),
    );
  const sizes = select("length(documents) + length(positions) as bytes");
  const lists = select("documents, positions");
  const write = database.prepare(
    `insert into posting_list (key, documents, positions) values (${keyOn("?1", "?2")}, ?3, ?4)`,
  );
  const eraseOn = erasing(database);
  return {
    listSizes: (...range) =>
      byForm(sizes(shelves.holding(range[2], range[3])).all(...range) as unknown as ListSize[]),
    positionLists: (...range) =>
      byForm(
        lists(shelves.holding(range[2], range[3])).all(...range) as unknown as FormPositions[],
      ),
    writeList(form, list) {
      const key = form * SLOTS + list.slot;
      const { documents, positions } = list;
      const shelf = shelves.shelfFor(key, documents.length + positions.length);
      write.run(shelf, key, documents, positions);
    },
    eraseLists(...range) {
      for (const shelf of shelves.holding(range[2], range[3])) eraseOn(shelf).run(...range);
    },
  };
}

/** Erases a range on a shelf. */
function erasing(database: DatabaseSync): (shelf: number) => StatementSync {
  const made = new Map<number, StatementSync>();
  return (shelf) => {
    const known = made.get(shelf);
    if (known) return known;
    const statement = database.prepare(`delete from posting_list where ${rangeOn(shelf)}`);
    made.set(shelf, statement);
    return statement;
  };
}

/** Each shelf is in order by itself. */
function byForm<List extends { readonly form: number; readonly slot: number }>(
  lists: List[],
): List[] {
  return lists.sort((a, b) => a.form - b.form || a.slot - b.slot);
}

function mergeSetting(
  database: DatabaseSync,
  shelves: Shelves,
): Pick<Postings, "merge" | "setMerge"> {
  const settings = sqliteSettings(database);
  return {
    merge() {
      const state = settings.get("merge");
      return state === null ? null : (JSON.parse(state) as MergeState);
    },
    setMerge(state) {
      settings.set("merge", state && JSON.stringify(state));
      if (state === null) shelves.noteEmptied();
    },
  };
}
