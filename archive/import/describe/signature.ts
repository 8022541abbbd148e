import { bodyLines } from "../clean/body-lines";
import { ownLines } from "../clean/own-lines";
import type { TextLine } from "../text-lines";
import { closes, isClosing } from "./closing";
import { readDateline, readReceived } from "./dates/dateline";
import type { Describer } from "./describer";
import { bareName, isNameLine, signedName } from "./names";
import { findHeading } from "./parties/find-heading";
import { authorHeading } from "./parties/party-heading";
import { OFFICE_WORD } from "./parties/offices";
import { propose, textOf } from "./propose";
import type { Finding } from "./propose";

const FOOT = 6;
const LONGEST = 90;

/**
 * The name at a paper's foot: behind its closing words, else in its last line but for dates, copies and the address. Where a quoted
 * message bears a name of its own, that one signed and the last one passed it on.
 */
export const signature: Describer = {
  id: "signature",
  ofStructured: false,
  propose(draft) {
    const text = textOf(draft);
    const lines = ownLines(text);
    if (lines.length < 3) return [];
    const foot = withoutFoot(lines).slice(-FOOT);
    const quoted = foot
      .slice(0, -1)
      .findLast((line) => isNameLine(line.text) && /["”]$/.test(line.text));
    if (quoted !== undefined) return propose("signature.quoted", text, inQuotation(quoted, foot));
    const behind = behindClosing(lines);
    if (behind !== null) return propose("signature.closing", text, [behind]);
    const last = lastLine(foot, lines, text);
    return propose("signature.last-line", text, last === null ? [] : [last]);
  },
};

function inQuotation(quoted: TextLine, foot: readonly TextLine[]): readonly Finding[] {
  const last = foot.at(-1);
  if (last === undefined || !isNameLine(last.text)) return [finding(quoted, "signatory", 0.88)];
  return [finding(quoted, "signatory", 0.9), finding(last, "transmitter", 0.83)];
}

/** The first name line behind closing words: what follows it is an address, a postscript or somebody else's. */
function behindClosing(lines: readonly TextLine[]): Finding | null {
  for (const [n, line] of lines.entries()) {
    if (n < 2 || !isClosing(line.text)) continue;
    const next = lines.slice(n + 1, n + 3).find(({ text }) => !/^[(\\[]?for the\b/iu.test(text));
    if (next !== undefined && signedName(next.text) !== null)
      return finding(next, "signatory", 0.95);
  }
  return null;
}

function lastLine(
  foot: readonly TextLine[],
  lines: readonly TextLine[],
  text: string,
): Finding | null {
  const at = foot.findLastIndex(
    ({ text: words }) => signedName(words) !== null && !isOffice(words),
  );
  const line = foot[at];
  // What may stand under a signature is short: an office, an address, a list of copies.
  if (line === undefined || foot.slice(at + 1).some((one) => one.text.length > LONGEST))
    return null;
  const under = foot
    .slice(at + 1)
    .filter(({ text: words }) => !isOffice(words) && !ADDRESSED.test(words));
  const sure = sureness(line, foot[at - 1], lines, text) - under.length * 0.2;
  return sure <= 0 ? null : finding(line, "signatory", sure);
}

/** The foot without dates, notices of receipt, and what is said of copies. */
function withoutFoot(lines: readonly TextLine[]): readonly TextLine[] {
  const end = lines.findLastIndex(
    ({ text }) => readDateline(text) === null && readReceived(text) === null && !COPY.test(text),
  );
  return lines.slice(0, end + 1);
}

/** The office under a name, or a list of them: no name. */
const isOffice = (words: string): boolean => OFFICE_WORD.test(words);
/** The address under a signature: who is written to. */
const ADDRESSED = /\b(?:Esq|Hon|Honorable|His Excellency|To)\b|&c|^(?:Mr|Mrs|Lord|Sir|Herrn?)\b/u;

const COPY =
  /^(?:\[?(?:a )?(?:true )?cop(?:y|ies)\b|cc\b|repeated to\b|copied to\b)[^.]{0,80}\.?\]?$/iu;

function sureness(
  line: TextLine,
  before: TextLine | undefined,
  lines: readonly TextLine[],
  text: string,
): number {
  if (HANDED.test(line.text)) return 0.92;
  const isParted =
    before !== undefined && (closes(before.text) || readDateline(before.text) !== null);
  if (!isParted) return 0.5;
  const dated = bodyLines(text).some(
    (one) => one.start > line.end && readDateline(one.text) !== null,
  );
  const capitals = line.text === line.text.toUpperCase();
  const headed =
    findHeading(lines) !== null ||
    lines.slice(0, 5).some((one) => authorHeading(one.text) !== null);
  return dated || capitals || headed ? 0.92 : 0.76;
}

/** Words of respect that only a writer puts behind the own name. */
const HANDED = /\S\s*(?:올림|드림|배상|敬上|謹上|敬启)$/u;

function finding(line: TextLine, role: "signatory" | "transmitter", confidence: number): Finding {
  const value = signedName(line.text) ?? bareName(line.text);
  const start = line.start + line.text.indexOf(value);
  return { kind: "agent", value, role, confidence, start, end: start + value.length };
}
