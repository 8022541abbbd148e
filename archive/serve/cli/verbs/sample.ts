import type { Verb } from "../verb";
import { makeSample } from "../../sample-archive";
import { archivePath } from "./create";

export const sample: Verb = {
  name: "sample",
  usage: "sample ARCHIVE",
  options: {},
  words: [1, 1],
  async run({ words }, around) {
    const root = archivePath(around.path(words[0] as string));
    await makeSample(root);
    around.out(`${root}\n`);
    return 0;
  },
};
