import path from "node:path";
import type { Bench } from "./bench";
import { compareEngines } from "./compare-engines";
import { knownItems } from "./corpus/known-items";
import { likeRows } from "./like-rows";
import { knownItemRows } from "./search-rows";

/** Whether a document that is known to be there stands first, or among the best ten, when it is asked for by its own heading, or by one that refers to it. */
export const relevanceBench: Bench = {
  id: "relevance",
  label:
    "Known documents of the FRUS volumes, looked for by their headings, beside the same engines",
  async run(context) {
    const volumes = process.env["CARREL_CORPUS"];
    if (volumes === undefined) {
      context.say("left out: CARREL_CORPUS names no folder with the FRUS volumes.");
      return [];
    }
    const folder = path.join(volumes, "corpus/frus");
    const rows = [];
    for (const headings of [true, false]) {
      const corpus = { kind: "frus", folder, headings } as const;
      rows.push(
        ...knownItemRows(corpus, await compareEngines(context, corpus, knownItems(folder))),
      );
    }
    rows.push(...likeRows(folder));
    return rows;
  },
};
