import type { Describer } from "./describer";
import { propose, textOf } from "./propose";

const REFERENCE = /\[(\d{1,3}|\*{1,3}|[†‡])\]/g;

/** A note's sign without the note: the words that it points to did not come with the text. */
export const missingNotes: Describer = {
  id: "missing-notes",
  ofStructured: false,
  propose(draft) {
    const text = textOf(draft);
    const signs = [...text.matchAll(REFERENCE)];
    const explained = new Set(
      signs.filter(({ index }) => opensLine(text, index)).map(([sign]) => sign),
    );
    const missing = signs.filter(([sign]) => !explained.has(sign));
    return propose(
      "missing-notes.bracketed-sign",
      text,
      missing.map(({ 0: sign, index }) => ({
        kind: "missing-note",
        value: sign,
        confidence: 0.9,
        start: index,
        end: index + sign.length,
      })),
    );
  },
};

const opensLine = (text: string, at: number): boolean => {
  const line = text.lastIndexOf("\n", at - 1) + 1;
  return text.slice(at === 0 ? 0 : line, at).trim() === "";
};
