import { bodyLines } from "../clean/body-lines";
import type { TextLine } from "../text-lines";
import { standsAlone } from "./date-lines";
import { findDates } from "./dates/find-dates";
import type { Describer } from "./describer";
import { bareName, isNameLine } from "./names";
import { propose, textOf } from "./propose";
import type { Finding } from "./propose";

const FOOT = 6;
const CLOSING =
  /^(?:yours|sincerely|faithfully|respectfully|with (?:best|kind|warm)|best regards|regards|i (?:am|remain|have the honou?r)|your obedient|mit |hochachtungsvoll|с уважением|올림|드림)/iu;

/** The name at a paper's foot, before its date. Where a quoted message bears a name of its own, that one signed and the last one passed it on. */
export const signature: Describer = {
  id: "signature",
  ofStructured: false,
  propose(draft) {
    const text = textOf(draft);
    const lines = bodyLines(text);
    if (lines.length < 3) return [];
    const foot = withoutDateLines(lines).slice(-FOOT);
    const last = foot.at(-1);
    const quoted = foot
      .slice(0, -1)
      .findLast((line) => isNameLine(line.text) && /["”]$/.test(line.text));
    if (last === undefined || !isNameLine(last.text))
      return quoted === undefined
        ? []
        : propose("signature.quoted", text, [finding(quoted, "signatory", 0.88)]);
    if (quoted !== undefined)
      return propose("signature.quoted", text, [
        finding(quoted, "signatory", 0.9),
        finding(last, "transmitter", 0.83),
      ]);
    return propose("signature.last-line", text, [
      finding(last, "signatory", sureness(last, foot.at(-2), lines)),
    ]);
  },
};

function withoutDateLines(lines: readonly TextLine[]): readonly TextLine[] {
  const end = lines.findLastIndex((line) => !isDateLine(line));
  return lines.slice(0, end + 1);
}

function isDateLine({ text }: TextLine): boolean {
  const date = text.length <= 90 ? findDates(text)[0] : undefined;
  return date !== undefined && standsAlone(text, date);
}

function sureness(
  line: TextLine,
  before: TextLine | undefined,
  lines: readonly TextLine[],
): number {
  const closes =
    before !== undefined && (CLOSING.test(before.text) || /[.!?"”,]$/.test(before.text));
  const dated = lines.at(-1) !== line;
  const capitals = line.text === line.text.toUpperCase();
  if (!closes) return 0.5;
  return dated || capitals || CLOSING.test(before.text) ? 0.92 : 0.8;
}

function finding(line: TextLine, role: "signatory" | "transmitter", confidence: number): Finding {
  const value = bareName(line.text);
  const start = line.start + line.text.indexOf(value);
  return { kind: "agent", value, role, confidence, start, end: start + value.length };
}
