import { benchIds, runBench } from "../../bench";
import { type Verb, wrongUsage } from "../verb";

export const bench: Verb = {
  name: "bench",
  usage: `bench [${benchIds.join("|")}] [--documents N] [--json]`,
  options: { documents: { type: "string" }, json: { type: "boolean" } },
  words: [0, 1],
  async run({ words: [which], number, flag }, around) {
    if (which !== undefined && !benchIds.includes(which))
      throw wrongUsage(`There is no bench “${which}”.`);
    const report = await runBench({
      which: which ?? null,
      documents: number("documents", 0) || null,
      json: flag("json"),
      out: flag("json") ? around.progress : around.out,
    });
    if (flag("json")) around.out(`${JSON.stringify(report)}\n`);
    return 0;
  },
};
