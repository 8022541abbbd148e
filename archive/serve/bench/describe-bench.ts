import { existsSync } from "node:fs";
import path from "node:path";
import { readSource } from "../../import/read-source";
import type { Bench, BenchContext } from "./bench";
import { commonestCauses } from "./describe/causes";
import { judge, type Judged } from "./describe/judge";
import { readPapers } from "./describe/read-papers";
import { reliabilityRows, rowsOf } from "./describe/rows";

export const describeBench: Bench = {
  id: "describe",
  label:
    "The rules of description on the bare text of the FRUS documents, beside what the volumes' own markup says",
  async run(context) {
    const folder = path.join(process.env["CARREL_CORPUS"] ?? "", "corpus/frus");
    if (process.env["CARREL_CORPUS"] === undefined || !existsSync(folder)) {
      context.say("left out: CARREL_CORPUS names no folder with the FRUS volumes.");
      return [];
    }
    const judged = await judgeAll(folder, context);
    const heldOut = judged.filter(({ paper }) => !paper.tuning);
    const tuning = judged.filter(({ paper }) => paper.tuning);
    for (const cause of commonestCauses(heldOut)) context.say(cause);
    return [
      ...rowsOf(heldOut, "held out"),
      ...reliabilityRows(heldOut, "held out"),
      ...rowsOf(tuning, "tuning"),
    ];
  },
};

/** @param context `documents` asks for the first so many of each half */
async function judgeAll(
  folder: string,
  { documents, say }: BenchContext,
): Promise<readonly Judged[]> {
  const judged: Judged[] = [];
  const read = { tuning: 0, heldOut: 0 };
  for (const paper of readPapers(folder)) {
    const half = paper.tuning ? "tuning" : "heldOut";
    if (documents !== null && read[half] >= documents) continue;
    read[half] += 1;
    const source = { name: "paper.txt", text: paper.text, charset: "UTF-8" };
    const { drafts } = await readSource(source);
    judged.push(judge(paper, drafts[0]?.proposals ?? []));
    if (judged.length % 1_000 === 0) say(`${String(judged.length)} documents`);
  }
  return judged;
}
