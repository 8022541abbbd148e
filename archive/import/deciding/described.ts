import type { Mark } from "../../model/mark";
import type { Proposal } from "../../model/proposal";
import type { UnitAgent, UnitPlace } from "../../model/unit";
import type { UnitDate } from "../../model/unit-date";

/** A proposal, whether its unit has an id yet or not. */
export type Proposed = Omit<Proposal, "id">;

/** What proposals describe: a draft at import, a stored unit with its readings at review. */
export interface Described {
  readonly title: string;
  readonly genre: string | null;
  readonly classification: string | null;
  readonly dates: readonly UnitDate[];
  readonly agents: readonly UnitAgent[];
  readonly languages: readonly string[];
  readonly places?: readonly UnitPlace[] | undefined;
  readonly texts: readonly {
    readonly language: string;
    readonly text: string;
    readonly marks: readonly Mark[];
  }[];
  readonly proposals: readonly Proposed[];
}

/** What is decided of one proposal. */
export interface Decision {
  readonly state: Proposed["state"];
  /** The reader's words in the rule's place; null: the rule's own. Only of accepted ones. */
  readonly edited: { readonly value: string; readonly role: string | null } | null;
}

/** What a proposal says now: the reader's words where they were edited, else the rule's. */
export const saying = ({ edited, value, role }: Proposed) => edited ?? { value, role };

/** Applied, and it put something there that was not there before. */
export const addsSomething = ({ state, met }: Proposed) =>
  state === "applied" && (met === undefined || met.value === null);
