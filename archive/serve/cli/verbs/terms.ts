import { wrongUsage, type Verb } from "../verb";
import { withArchive } from "../with-archive";
import type { Action } from "./authority/action";
import { add, edit, remove } from "./terms/edit";
import { exportTerms, importTerms } from "./terms/files";
import { list } from "./terms/list";

/** What can be done with term sets, in the order of the work. */
const actions: Readonly<Record<string, Action>> = {
  ...{ list, add, edit, remove },
  import: importTerms,
  export: exportTerms,
};

export const terms: Verb = {
  name: "terms",
  usage: `terms ARCHIVE ${Object.keys(actions).join("|")} ... [--json]`,
  details: `${Object.entries(actions)
    .map(([name, { usage, says }]) => `  terms ARCHIVE ${name}${usage}\n      ${says}`)
    .join("\n")}

SET is a term set's id or its label. A term set is words that mean the same thing, in whatever language; set:LABEL in a query asks
for any of them.
`,
  options: {
    json: { type: "boolean" },
    term: { type: "string", multiple: true },
    without: { type: "string", multiple: true },
    label: { type: "string" },
    note: { type: "string" },
    "only-by-name": { type: "boolean" },
    "by-any-term": { type: "boolean" },
    preview: { type: "boolean" },
    out: { type: "string" },
  },
  words: [2, 51],
  run(invocation, around) {
    const [archive, name = "", ...words] = invocation.words;
    const action = actions[name];
    if (action === undefined)
      throw wrongUsage(
        `“${name}” is nothing that can be done with term sets; it is one of ${Object.keys(actions).join(", ")}.`,
      );
    const [least, most] = action.words;
    if (words.length < least || words.length > most)
      throw wrongUsage(`It is: terms ARCHIVE ${name}${action.usage}`);
    return withArchive(around, archive as string, action.writes, async (service) => {
      const { json, text } = await action.run(service, words, invocation, around);
      around.out(invocation.flag("json") ? `${JSON.stringify(json)}\n` : `${text}\n`);
      return 0;
    });
  },
};
