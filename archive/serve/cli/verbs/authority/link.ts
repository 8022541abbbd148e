import type { NameDecision } from "../../../../contract/names";
import { ArchiveError } from "../../../../model/archive-error";
import type { AuthorityId, UnitId } from "../../../../model/ids";
import { AgentRole } from "../../../../model/unit";
import { nameKey } from "../../../../requests/indexing/name-key";
import type { LocalService } from "../../../service";
import { findAuthority } from "../../find-authority";
import { type Invocation, wrongUsage } from "../../verb";
import { findUnit } from "../../with-archive";
import type { Action } from "./action";

export const link: Action = {
  usage: " NAME UNIT [--form F]... [--role R] [--reject|--perhaps]",
  says: `Says that a name in a unit is this one; --reject that it is not, --perhaps that it may be.
      Without --form: the unit's agents, or the words of its text, that are a form of the name. R: ${AgentRole.options.join(", ")}.`,
  writes: true,
  words: [2, 2],
  run: (service, words, invocation) => say(service, words, invocation, stateOf(invocation)),
};

export const unlink: Action = {
  usage: " NAME UNIT [--form F]...",
  says: "Takes a link, or another answer, back: the name stays in the unit as it is written.",
  writes: true,
  words: [2, 2],
  run: (service, words, invocation) => say(service, words, invocation, "open"),
};

function stateOf({ flag }: Invocation): NameDecision["state"] {
  if (flag("reject")) return "rejected";
  return flag("perhaps") ? "perhaps" : "linked";
}

async function say(
  service: LocalService,
  [name = "", given = ""]: readonly string[],
  invocation: Invocation,
  state: NameDecision["state"],
) {
  const id = await findAuthority(service, name);
  const unit = findUnit(service, given);
  const { authority } = await service.handlers.authority({ id });
  const asked = invocation.texts("form");
  const forms = asked.length > 0 ? asked : await formsIn(service, authority.id, unit);
  const role = roleOf(invocation.text("role"));
  const { changed } = await service.handlers.linkNames({
    id: authority.id,
    decisions: forms.map((form) => ({ unit, form, state, ...(role === null ? {} : { role }) })),
  });
  return {
    json: { id: authority.id, unit, state, forms, changed },
    text: `${forms.map((form) => `“${form}”`).join(", ")}: ${state}, ${authority.preferred}`,
  };
}

function roleOf(given: string | undefined): AgentRole | null {
  if (given === undefined) return null;
  const role = AgentRole.safeParse(given);
  if (role.success) return role.data;
  throw wrongUsage(`--role is one of ${AgentRole.options.join(", ")}.`);
}

/** The unit's agents with a form of the name; else the longest form that stands in a text. @throws ArchiveError `request.no-such-form` */
async function formsIn(
  service: LocalService,
  id: AuthorityId,
  unit: UnitId,
): Promise<readonly string[]> {
  const { authority } = await service.handlers.authority({ id });
  const known = [authority.preferred, ...authority.variants.map(({ form }) => form)];
  const keys = new Set(known.map(nameKey));
  const dossier = await service.handlers.dossier({ id: unit });
  const agents = dossier.unit.agents.filter(
    (agent) => agent.id === id || keys.has(nameKey(agent.name)),
  );
  const answered = (dossier.unit.nameAnswers ?? []).filter((answer) => answer.id === id);
  const named = [...agents.map(({ name }) => name), ...answered.map(({ form }) => form)];
  if (named.length > 0) return [...new Set(named)];
  const standing = known
    .toSorted((a, b) => b.length - a.length)
    .find((form) => dossier.transcriptions.some(({ text }) => text.includes(form)));
  if (standing !== undefined) return [standing];
  throw new ArchiveError(
    "request.no-such-form",
    `“${dossier.unit.title}” has no form of ${authority.preferred}.`,
    "Say with --form which words of it name the person.",
  );
}
