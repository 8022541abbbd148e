import type { TextLine } from "../text-lines";
import { bodyLines } from "./body-lines";

/** "[3] Not printed.", "* Log of the pilot boat.": a note at the foot, with the sign that points to it. */
const NOTE = /^(?:\[(?:\d{1,3}|\*{1,3}|[†‡§a-z])\]\s*|[*†‡§]{1,3}\s?|\^\d{1,3}\s)\S/u;
const ENCLOSURE =
  /^[[(]?\s*(?:sub-?)?(?:(?:in|en)closures?|annex(?:e|ure)?|appendix|attachment|beilage|anlage|anhang|pièce jointe|anexo|allegato|приложени[ея])\b[^.:;]{0,80}[.:]?\s*[\])]?$|^[[(<〈【]?\s*(?:첨부|별지|별첨|붙임|附件|别纸|別紙|添付)\s*\d*[^.]{0,40}$/iu;
/** A text that begins with the word is the enclosure itself. */
const OWN_HEAD = 3;

/** The lines of a paper itself: without a saved page's clutter, the notes at its foot, and the enclosures behind it. */
export function ownLines(text: string): readonly TextLine[] {
  return withoutEnclosures(withoutNotes(bodyLines(text)));
}

/** Notes stand together at the end: the last paragraph that is none ends the paper. */
function withoutNotes(lines: readonly TextLine[]): readonly TextLine[] {
  let end = lines.length;
  for (let n = lines.length - 1; n > 0; n -= 1) {
    const line = lines[n];
    if (line === undefined || !line.opens) continue;
    if (!NOTE.test(line.text)) break;
    end = n;
  }
  return lines.slice(0, end);
}

function withoutEnclosures(lines: readonly TextLine[]): readonly TextLine[] {
  const at = lines.findIndex(
    ({ text, opens }, n) => n >= OWN_HEAD && opens && ENCLOSURE.test(text),
  );
  return at === -1 ? lines : lines.slice(0, at);
}
