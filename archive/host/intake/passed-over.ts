import type { WarningSentence } from "../../import/warning-sentences";
import type { Intake } from "../../requests/ports";
import type { Findings, Passed } from "./findings";

const WORDS: readonly (readonly [Passed, WarningSentence])[] = [
  ["litter", "hidden files and leavings of systems passed over"],
  ["page-files", "folders of pictures and scripts beside saved web pages left out"],
  ["empty-folders", "empty folders; they stand for nothing"],
];
/** Names that are told. */
const TOLD = 3;

/** One line for each kind of thing that was passed over: how many, and the first of them by name. */
export const passedOver = ({ passed }: Findings): Intake["passed"] =>
  WORDS.flatMap(([what, message]) => {
    const names = passed.get(what) ?? [];
    const more = names.length > TOLD ? " …" : "";
    return names.length === 0
      ? []
      : [{ message, count: names.length, source: `${names.slice(0, TOLD).join(", ")}${more}` }];
  });
