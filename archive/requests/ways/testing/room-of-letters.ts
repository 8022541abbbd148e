import type { AuthorityId, UnitId } from "../../../model/ids";
import type { Unit } from "../../../model/unit";
import type { UnitDate } from "../../../model/unit-date";
import { record } from "../../record";
import { unitChange } from "../../stored-unit";
import { roomWithLetters } from "../../names/testing/room-with-letters";

/** A letter as a test says it: who to whom, when, and what of its description is special. */
export interface LetterDraft {
  /** A record's id, or a name as written. */
  readonly from: string;
  readonly to: string;
  /** EDTF; null for an undated one. */
  readonly date: string | null;
  /** EDTF of the letter that it says it answers. */
  readonly answers?: string;
  readonly received?: string;
  readonly more?: Partial<Unit>;
}

/** A desk over letters that lie in one file; records of names are made before the letters that name them. */
export async function roomOfLetters(
  names: readonly (readonly [string, ...string[]])[],
  draft: (ids: readonly AuthorityId[]) => readonly LetterDraft[],
) {
  const room = await roomWithLetters(["A lamp was lit.\n", "The lamp went out.\n", ...REST]);
  const ids: AuthorityId[] = [];
  for (const [preferred, ...forms] of names) ids.push(await room.name(preferred, forms));
  const drafts = draft(ids);
  const units = room.units.slice(0, drafts.length);
  const change = async (id: UnitId, patch: Partial<Unit>) => {
    const row = room.open.tables.unit(id);
    if (row === null) throw new Error("no unit");
    await record(
      room.desk,
      room.open,
      [unitChange({ ...row.unit, ...patch }, [], "Described")],
      [{ type: "metadata modification", object: id, detail: "Described" }],
    );
  };
  for (const [at, id] of units.entries()) await change(id, describe(drafts[at] as LetterDraft));
  return { ...room, units, ids, change };
}

const REST = Array.from({ length: 3 }, (_, at) => `A lamp in the fog, ${String(at)}.\n`);

function describe({ from, to, date, answers, received, more }: LetterDraft): Partial<Unit> {
  const agent = (who: string, role: "author" | "recipient") => ({
    id: who.startsWith("agt-") ? (who as AuthorityId) : null,
    name: who.startsWith("agt-") ? "as written" : who,
    role,
  });
  const dates: UnitDate[] = [];
  if (date !== null) dates.push({ edtf: date, display: date, role: "created", source: "dateline" });
  if (received !== undefined)
    dates.push({ edtf: received, display: received, role: "received", source: "stamp" });
  if (answers !== undefined)
    dates.push({
      edtf: answers,
      display: `yours of ${answers}`,
      role: "answered",
      source: "its first line",
    });
  return { level: "item", agents: [agent(from, "author"), agent(to, "recipient")], dates, ...more };
}

export const asked = { text: "", narrowing: null, names: true } as const;
export const withDate = (date: string) => ({
  level: [],
  type: [],
  language: [],
  classification: [],
  date,
  within: null,
  not: { type: [], language: [] },
});
export const restricted = { restriction: "restricted", until: null, why: null } as const;
