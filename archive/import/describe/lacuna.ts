import { textLines } from "../text-lines";
import type { TextLine } from "../text-lines";
import type { Describer } from "./describer";
import { propose, textOf } from "./propose";

/** Shorter lines are headings, addresses and signatures: they end without a stop for good reason. */
const PROSE = 60;
/** Scripts without capitals give no sign that a sentence begins, so only those with capitals are judged. */
const BREAKS_OFF = /\p{Ll},?$/u;
const BEGINS_ANEW = /^["“«]?\p{Lu}/u;
const SHOWN = 80;

/** A paragraph that stops in mid-sentence while the next begins a new one: words are lost between them. */
export const lacuna: Describer = {
  id: "lacuna",
  ofStructured: false,
  propose(draft) {
    const text = textOf(draft);
    const lines = textLines(text);
    const broken = lines.filter((line, n) => breaksOff(line, lines[n + 1]));
    return propose(
      "lacuna.breaks-off",
      text,
      broken.map(({ start, end }) => ({
        kind: "lacuna",
        value: "words lost",
        confidence: 0.85,
        start: Math.max(start, end - SHOWN),
        end,
      })),
    );
  },
};

function breaksOff(line: TextLine, next: TextLine | undefined): boolean {
  if (next === undefined || !line.ends || line.text.length < PROSE) return false;
  return BREAKS_OFF.test(line.text) && BEGINS_ANEW.test(next.text);
}
