import type { AuthorityId } from "../../model/ids";
import type { Unit } from "../../model/unit";
import { nameKey } from "../indexing/name-key";
import { withAnswers } from "./link-names";

/** The unit with what points to some records pointing to another; only for the forms that are taken along. */
export function moveName(
  unit: Unit,
  from: ReadonlySet<AuthorityId>,
  to: AuthorityId,
  isTaken: (form: string) => boolean,
): Unit {
  const agents = unit.agents.map((agent) =>
    agent.id !== null && from.has(agent.id) && isTaken(agent.name) ? { ...agent, id: to } : agent,
  );
  const moved = (unit.nameAnswers ?? []).map((answer) =>
    from.has(answer.id) && isTaken(answer.form) ? { ...answer, id: to } : answer,
  );
  return withAnswers({ ...unit, agents }, withoutContradiction(moved, agents));
}

/** Two records may have been answered for differently: a link outweighs an answer, the first answer a later one. */
function withoutContradiction(
  answers: NonNullable<Unit["nameAnswers"]>,
  agents: Unit["agents"],
): NonNullable<Unit["nameAnswers"]> {
  const known = new Set(agents.map(({ id, name }) => `${id ?? ""} ${nameKey(name)}`));
  return answers.filter(({ id, form }) => {
    const key = `${id} ${nameKey(form)}`;
    return !known.has(key) && known.add(key);
  });
}
