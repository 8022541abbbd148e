import type { AuthorityId } from "../../model/ids";
import type { Unit } from "../../model/unit";
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

/**
 * Sender and recipient of a letter; null for what is none: without both of them nobody wrote to anybody. Whoever signed is the sender
 * only where no author is named: a dispatch signed for the Secretary is the Secretary's.
 */
export function partiesOf({ agents, level }: Pick<Unit, "agents" | "level">): Parties | null {
  if (level !== "item" && level !== "part") return null;
  const named = (role: string): readonly Party[] => [
    ...new Set(
      agents.filter((one) => one.role === role).map(({ id, name }) => id ?? (`~${name}` as const)),
    ),
  ];
  const from = SENDERS.map(named).find((some) => some.length > 0) ?? [];
  const to = named("recipient");
  return from.length === 0 || to.length === 0 ? null : { from, to };
}

/** Who it is in the end: the record that a record was merged into; a name as written without its capitals and accents. */
export function partyKey(register: NameRegister, party: Party): Party {
  if (party.startsWith("~")) return `~${nameKey(party.slice(1))}`;
  return register.standing(party as AuthorityId)?.id ?? party;
}
