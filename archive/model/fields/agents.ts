import { AgentRole, type Unit, type UnitAgent } from "../unit";
import { inPlace } from "./dates";
import { BETWEEN, type Field, refuse, severalOf } from "./field";

/** The agents of one role, in order. A name that stays keeps its authority and who says so. */
export const agent: Field = {
  id: "agent",
  label: "Agent",
  isad: "3.2.1",
  dacs: "2.6",
  roles: AgentRole.options,
  joiner: BETWEEN,
  show: (unit, role) =>
    unit.agents
      .filter((one) => one.role === role)
      .map(({ name }) => name)
      .join(BETWEEN),
  read(text, unit, role) {
    const wanted = AgentRole.safeParse(role).data ?? noRole(text);
    const now = severalOf(text).map((name) => readAgent(name, wanted, unit));
    return { agents: inPlace(unit.agents, (one) => one.role === wanted, now) };
  },
};

function readAgent(name: string, role: AgentRole, { agents }: Unit): UnitAgent {
  const same = agents.find((one) => one.name === name && one.role === role);
  const known = agents.find((one) => one.name === name);
  return same ?? { id: known?.id ?? null, name, role };
}

const noRole = (text: string): never =>
  refuse(
    "field.no-role",
    "agent",
    text,
    "has no role",
    `Say what they did: agent.ROLE, where ROLE is one of ${AgentRole.options.join(", ")}.`,
  );
