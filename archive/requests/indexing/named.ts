import type { AuthorityId } from "../../model/ids";
import type { Unit } from "../../model/unit";
import { senderNames } from "./parties";

/** Attributes whose values are names: who sent it, to whom, where, who holds it. */
export type NamedAs = "from" | "to" | "place" | "repository";

/** A name as written; with its record where one is linked. */
export type NameWritten = string | readonly [name: string, record: AuthorityId];

/** Only what is there. */
export type Named = Partial<Readonly<Record<NamedAs, readonly NameWritten[]>>>;

/** The names of a unit by what they are to it. The holder is that of its own custody chain: what lies beneath inherits it. */
export function namedIn(unit: Unit): Named | null {
  const isPaper = unit.level === "item" || unit.level === "part";
  const holder = unit.custody.findLast(({ kind, to }) => kind === "held" && to === null);
  const all = {
    from: isPaper ? senderNames(unit).map(written) : [],
    to: isPaper ? unit.agents.filter(({ role }) => role === "recipient").map(written) : [],
    place: (unit.places ?? []).map(({ name }) => name),
    repository: holder === undefined || holder.holder === "" ? [] : [holder.holder],
  };
  const there = Object.entries(all).filter(([, names]) => names.length > 0);
  return there.length === 0 ? null : (Object.fromEntries(there) as Named);
}

const written = ({ id, name }: Unit["agents"][number]): NameWritten =>
  id === null ? name : [name, id];
