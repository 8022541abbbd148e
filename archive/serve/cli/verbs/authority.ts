import { wrongUsage, type Verb } from "../verb";
import { withArchive } from "../with-archive";
import type { Action } from "./authority/action";
import { add } from "./authority/add";
import { exportNames, importNames } from "./authority/files";
import { form } from "./authority/form";
import { link, unlink } from "./authority/link";
import { list, show } from "./authority/list";
import { merge, split } from "./authority/merge";

/** What can be done with names, in the order of the work. */
const actions: Readonly<Record<string, Action>> = {
  ...{ add, list, show, form, link, unlink, merge, split },
  import: importNames,
  export: exportNames,
};

export const authority: Verb = {
  name: "authority",
  usage: `authority ARCHIVE ${Object.keys(actions).join("|")} ... [--json]`,
  details: `${Object.entries(actions)
    .map(([name, { usage, says }]) => `  authority ARCHIVE ${name}${usage}\n      ${says}`)
    .join("\n")}

NAME is a record's id or one of its forms; UNIT an id or a reference code.
`,
  options: {
    json: { type: "boolean" },
    kind: { type: "string" },
    variant: { type: "string", multiple: true },
    source: { type: "string", multiple: true },
    dates: { type: "string" },
    note: { type: "string" },
    form: { type: "string", multiple: true },
    role: { type: "string" },
    reject: { type: "boolean" },
    perhaps: { type: "boolean" },
    unit: { type: "string", multiple: true },
    preferred: { type: "string" },
    script: { type: "string" },
    scheme: { type: "string" },
    used: { type: "string" },
    to: { type: "string" },
    remove: { type: "boolean" },
    preview: { type: "boolean" },
    ambiguous: { type: "string" },
    format: { type: "string" },
    out: { type: "string" },
    limit: { type: "string" },
    offset: { type: "string" },
  },
  words: [2, 50],
  run(invocation, around) {
    const [archive, name = "", ...words] = invocation.words;
    const action = actions[name];
    if (action === undefined)
      throw wrongUsage(
        `“${name}” is nothing that can be done with names; it is one of ${Object.keys(actions).join(", ")}.`,
      );
    const [least, most] = action.words;
    if (words.length < least || words.length > most)
      throw wrongUsage(`It is: authority ARCHIVE ${name}${action.usage}`);
    return withArchive(around, archive as string, action.writes, async (service) => {
      const { json, text } = await action.run(service, words, invocation, around);
      around.out(invocation.flag("json") ? `${JSON.stringify(json)}\n` : `${text}\n`);
      return 0;
    });
  },
};
