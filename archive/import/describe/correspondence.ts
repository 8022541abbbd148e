import type { TextLine } from "../text-lines";
import { classificationLine } from "./classification";
import { NAME } from "./names";
import { isUnderHeading } from "./parties/find-heading";

const HEAD = 12;
const LONGEST = 300;

/** "Please pass on to Seo", "convey the following to Seo". */
export const PASS_ON = new RegExp(
  `\\b(?:pass(?: (?:this|it|the following))?(?: on)?|convey|deliver|transmit|communicate|hand|forward)(?: [\\p{L} ]{1,40})? to (?:comrade |mr\\.? |president )?(?<recipient>${NAME})`,
  "u",
);
const GREETING =
  "[Mm]y [Dd]ear(?:est)?|[Dd]ear(?:est)?|[Cc]omrade|Sehr geehrter?|Geehrter?|[Ll]iebe[rs]?|Cher|Chère|Уважаемый|Дорогой|Товарищ";
const TITLE = "Mr|Mrs|Miss|Dr|Herr|Frau|Monsieur|Comrade|President|Minister|товарищ";
/** A line that greets: "Comrade Lee:", "My dear Mr. Seo,". */
export const SALUTATION = new RegExp(
  `^["“„«]?(?:${GREETING})\\s+(?:(?:${TITLE})\\.?\\s+)*(?<recipient>${NAME})\\s*[,:!]`,
  "u",
);

/** True when a text greets, is to be passed on, or says how secret it is: it is a message, not writing about one. */
export function isMessage(lines: readonly TextLine[]): boolean {
  const head = lines.slice(0, HEAD).filter((line) => line.text.length <= LONGEST);
  const speaks = head.some(({ text }) => PASS_ON.test(text) || SALUTATION.test(text));
  return speaks || classificationLine(lines) !== null || isUnderHeading(lines);
}
