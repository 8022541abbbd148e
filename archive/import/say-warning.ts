import type { ImportWarning } from "../model/import-run";
import type { Says } from "../model/says";
import { warningSentences } from "./warning-sentences";

interface Form {
  readonly code: string;
  readonly sentence: RegExp;
}

const forms: readonly Form[] = Object.entries(warningSentences).map(([code, sentence]) => ({
  code,
  sentence: formOf(sentence),
}));

/**
 * The warning with its code, so that every language can say it. The sentences of all importers stand in a list of ours, because the
 * parsers run in a process of their own that may have been taken over: what it sends is matched, never trusted to name a code.
 */
export function sayWarning(warning: ImportWarning): ImportWarning {
  const { says: _says, ...plain } = warning;
  const says = saysOf(warning.message);
  return says === null ? plain : { ...plain, says };
}

function saysOf(message: string): Says | null {
  for (const { code, sentence } of forms) {
    const found = sentence.exec(message);
    if (found !== null) return { code, values: { ...found.groups } };
  }
  return null;
}

/** `letters that {charset} could not decode`: what stands in braces may be any words. */
function formOf(sentence: string): RegExp {
  const plain = sentence.replace(/[.*+?^$()|[\]\\]/g, "\\$&");
  return new RegExp(`^${plain.replace(/\{(\w+)\}/g, "(?<$1>.*?)")}$`, "su");
}
