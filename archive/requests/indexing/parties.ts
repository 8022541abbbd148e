import type { AuthorityId } from "../../model/ids";
import type { Unit, UnitAgent } from "../../model/unit";
import type { NameRegister } from "./name-register";
import { nameKey } from "./name-key";

/** Somebody at an end of a letter: a record of a name, or the name as written where none is linked. */
export type Party = AuthorityId | `~${string}`;

/** Who sent a letter and to whom. */
export interface Parties {
  readonly from: readonly Party[];
  readonly to: readonly Party[];
}

const SENDERS = ["author", "signatory", "creator"] as const;

/** Who sent it. Whoever signed is the sender only where no author is named: a dispatch signed for the Secretary is the Secretary's. */
export function senderNames({ agents }: Pick<Unit, "agents">): readonly UnitAgent[] {
  const named = SENDERS.map((role) => agents.filter((one) => one.role === role));
  return named.find((some) => some.length > 0) ?? [];
}

/** Sender and recipient of a letter; null for what is none: without both of them nobody wrote to anybody. */
export function partiesOf(unit: Pick<Unit, "agents" | "level">): Parties | null {
  const { agents, level } = unit;
  if (level !== "item" && level !== "part") return null;
  const parties = (some: readonly UnitAgent[]): readonly Party[] => [
    ...new Set(some.map(({ id, name }) => id ?? (`~${name}` as const))),
  ];
  const from = parties(senderNames(unit));
  const to = parties(agents.filter(({ role }) => role === "recipient"));
  return from.length === 0 || to.length === 0 ? null : { from, to };
}

/** Who it is in the end: the record that a record was merged into; a name as written without its capitals and accents. */
export function partyKey(register: NameRegister, party: Party): Party {
  if (party.startsWith("~")) return `~${nameKey(party.slice(1))}`;
  return register.standing(party as AuthorityId)?.id ?? party;
}
