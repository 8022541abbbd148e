import { findClutter } from "../clean/find-clutter";
import { textLines } from "../text-lines";
import type { Describer } from "./describer";
import { propose, textOf } from "./propose";

/** What a saved web page carries beside its text: lists of other posts, comment forms, headings of its category. */
export const clutter: Describer = {
  id: "clutter",
  ofStructured: false,
  propose(draft) {
    const text = textOf(draft);
    const lines = textLines(text);
    const findings = findClutter(lines).map(({ what, first, last, confidence }) => ({
      kind: "clutter" as const,
      value: what,
      confidence,
      start: lines[first]?.start ?? 0,
      end: lines[last]?.end ?? text.length,
    }));
    return propose("clutter.web-page", text, findings);
  },
};
