import { type Verb, wrongUsage } from "../verb";
import { withArchive } from "../with-archive";
import type { Action } from "./saved/action";
import { compare } from "./saved/compare";
import { add, freeze, remove } from "./saved/keep";
import { check, list, show } from "./saved/look";

/** What can be done with saved searches and frozen sets, in the order of the work. */
const actions: Readonly<Record<string, Action>> = {
  ...{ list, add, freeze, show, check, compare, remove },
};

export const saved: Verb = {
  name: "saved",
  usage: `saved ARCHIVE ${Object.keys(actions).join("|")} ... [--json]`,
  details: `${Object.entries(actions)
    .map(([name, { usage, says }]) => `  saved ARCHIVE ${name}${usage}\n      ${says}`)
    .join("\n")}

NAME is the name or the id of a saved search or frozen set.
`,
  options: {
    json: { type: "boolean" },
    note: { type: "string" },
    "no-names": { type: "boolean" },
    of: { type: "string" },
    query: { type: "string" },
    part: { type: "string" },
    looked: { type: "boolean" },
    out: { type: "string" },
    limit: { type: "string" },
    offset: { type: "string" },
  },
  words: [2, 10],
  run(invocation, around) {
    const [archive, name = "", ...words] = invocation.words;
    const action = actions[name];
    if (action === undefined)
      throw wrongUsage(
        `“${name}” is nothing that can be done with them; it is one of ${Object.keys(actions).join(", ")}.`,
      );
    const [least, most] = action.words;
    if (words.length < least || words.length > most)
      throw wrongUsage(`It is: saved ARCHIVE ${name}${action.usage}`);
    return withArchive(around, archive as string, action.writes(invocation), async (service) => {
      const { json, text, status } = await action.run(service, words, invocation, around);
      around.out(invocation.flag("json") ? `${JSON.stringify(json)}\n` : `${text}\n`);
      return status ?? 0;
    });
  },
};
