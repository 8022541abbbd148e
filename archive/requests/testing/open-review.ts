import { randomUUID } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Input } from "../../contract";
import type { ListedProposal } from "../../contract/proposals";
import { openDesk } from "./open-desk";

/** Invented: two letters in a folder, each with a date line, a salutation and a signature. */
const letters = {
  "oil.txt":
    "Skarn Ness Light, 22 January 1908\n\nDear Captain Marlow,\n\nThe oil came short by two casks, and the boatman would not say where they were set down.\n\nYours faithfully,\nTobias Renfrew\n",
  "glass.txt":
    "Secret\n\nPort Ellery, 3 March 1908\n\nDear Mr Renfrew,\n\nThe lamp glass came broken, and the maker says that it left his yard whole.\n\nYours faithfully,\nAda Marlow\n",
};

/** Invented: a page with two numbered papers between what is said of them and what the page carries. */
export const lampPage = {
  "page.txt": `The Lamp Question 1908

Posted by keeperfriend on 2016-11-18 21:15

What follows was copied from the letter book of the light. The keeper had asked for oil three times before the board answered, and the answer, when it came, was addressed to the wrong man, who kept it for a month and then sent it on without a word to anyone.

Document 1

Secret

Skarn Ness Light, 22 January 1908

Dear Captain Marlow,

The oil came short by two casks. I have written to the board twice and had no answer. [1]

Yours faithfully,
Tobias Renfrew

Document 2

Port Ellery, 3 March 1908

Dear Mr Renfrew,

The lamp glass came broken, and the maker says that it left his yard whole.

Yours faithfully,
Ada Marlow

Leave a Reply

Your email address will not be published.
`,
};

/** Every proposal of the archive. */
export const everything: Input<"proposals"> = {
  within: null,
  state: null,
  kind: null,
  rule: null,
  least: 0,
  offset: 0,
  limit: 1000,
};

/** A desk whose archive holds texts of which every proposal is open. */
export async function openReview(texts: Readonly<Record<string, string>> = letters) {
  const room = await openDesk();
  const folder = join(room.folder, "Oil store");
  await mkdir(folder);
  for (const [name, text] of Object.entries(texts)) await writeFile(join(folder, name), text);
  await room.handlers.importFiles({
    job: randomUUID(),
    tickets: [folder],
    into: null,
    accept: "none",
  });
  const listed = async (asked: Partial<Input<"proposals">> = {}) =>
    (await room.handlers.proposals({ ...everything, ...asked })).proposals;
  return {
    ...room,
    listed,
    async one(kind: ListedProposal["kind"], value: RegExp) {
      const found = (await listed({ kind })).find((each) => value.test(each.value));
      if (found === undefined) throw new Error(`no ${kind} ${String(value)}`);
      return found;
    },
    accept: (...ids: readonly ListedProposal["id"][]) =>
      room.handlers.acceptProposals({ accept: ids.map((id) => ({ id, edited: null })) }),
  };
}
