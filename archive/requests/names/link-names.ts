import type { Handlers } from "../../contract";
import type { NameDecision } from "../../contract/names";
import type { AuthorityId, UnitId } from "../../model/ids";
import type { Unit, UnitAgent } from "../../model/unit";
import { type Desk, type OpenArchive, writableArchive } from "../desk";
import { readableUnit } from "../dossier";
import { nameKey } from "../indexing/name-key";
import { changeNames } from "./change-names";
import { readStanding } from "./stored-authority";

/** @throws ArchiveError `request.no-name` `request.name-merged` `request.no-unit` `store.*` */
export const linkNames =
  (desk: Desk): Handlers["linkNames"] =>
  async ({ id, decisions }) => {
    const open = writableArchive(desk);
    const changed = await changeNames(desk, open, async (pen) => {
      const { preferred } = (await readStanding(open.store, id)).authority;
      for (const [unit, said] of byUnit(desk, open, decisions))
        await pen.changeUnit(unit, inWords(said, preferred), (before) =>
          said.reduce((next, one) => decide(next, id, one), before),
        );
    });
    return { changed };
  };

function byUnit(
  desk: Desk,
  open: OpenArchive,
  decisions: readonly NameDecision[],
): ReadonlyMap<UnitId, readonly NameDecision[]> {
  for (const { unit } of decisions) readableUnit(desk, open, unit);
  const said = new Map<UnitId, NameDecision[]>();
  for (const one of decisions) said.set(one.unit, [...(said.get(one.unit) ?? []), one]);
  return said;
}

const SAID: Readonly<Record<NameDecision["state"], string>> = {
  linked: "linked to",
  rejected: "said not to be",
  perhaps: "said to be perhaps",
  open: "no longer said to be",
};

const inWords = (said: readonly NameDecision[], preferred: string) =>
  said.map(({ form, state }) => `“${form}” ${SAID[state]} ${preferred}`).join("; ");

/** The unit after what was said of one form; what was said of it before no longer holds. */
export function decide(unit: Unit, id: AuthorityId, decision: NameDecision): Unit {
  const { form, state } = decision;
  const key = nameKey(form);
  const answers = (unit.nameAnswers ?? []).filter(
    (one) => one.id !== id || nameKey(one.form) !== key,
  );
  const isIt = ({ name }: UnitAgent) => nameKey(name) === key;
  const agents =
    state === "linked"
      ? linked(unit.agents, isIt, id, decision)
      : unit.agents.map((agent) =>
          agent.id === id && isIt(agent) ? { ...agent, id: null } : agent,
        );
  const said = state === "rejected" || state === "perhaps" ? [{ id, form, state }] : [];
  return withAnswers({ ...unit, agents }, [...answers, ...said]);
}

/** An agent of that name is the one meant; a name of the text that the description does not list becomes one. */
function linked(
  agents: readonly UnitAgent[],
  isIt: (agent: UnitAgent) => boolean,
  id: AuthorityId,
  { form, role }: NameDecision,
): readonly UnitAgent[] {
  const isMeant = (agent: UnitAgent) => isIt(agent) && (role === undefined || agent.role === role);
  if (agents.some(isMeant))
    return agents.map((agent) => (isMeant(agent) ? { ...agent, id } : agent));
  return [...agents, { id, name: form, role: role ?? "mentioned" }];
}

/** Leaves the field out where nothing was said: most units have none. */
export function withAnswers(unit: Unit, answers: NonNullable<Unit["nameAnswers"]>): Unit {
  const { nameAnswers: _before, ...rest } = unit;
  return answers.length === 0 ? rest : { ...rest, nameAnswers: answers };
}
