import type { SearchField } from "./search-field";

/** `agent:` - those who wrote, received, drafted or passed it on; who is only mentioned counts as text. */
export const agent: SearchField = {
  id: "agent",
  label: "Persons and bodies",
  boost: 12,
  read: ({ unit }) =>
    unit.agents
      .filter(({ role }) => role !== "mentioned")
      .map(({ name }) => name)
      .join("\n"),
};
