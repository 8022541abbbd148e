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
const HANGUL_NAME = "\\p{Script=Hangul}{2,4}(?: \\p{Script=Hangul}{2,3})?";
const RESPECT = "(?:동지|선생님?|대통령|수상|각하|장군|씨|님|여사|박사)";
/** A line that greets: "Comrade Lee:", "My dear Mr. Seo,", "Товарищу Ли", "친애하는 서동호 동지에게". */
export const SALUTATION = new RegExp(
  [
    `^["“„«]?(?:${GREETING})\\s+(?:(?:${TITLE})\\.?\\s+)*(?<recipient>${NAME})\\s*[,:!]`,
    `^(?:Товарищу|Тов\\.|тов\\.|Господину|Г-ну)\\s+(?<recipient>${NAME}(?: (?:\\p{Lu}\\.\\s?){1,2})?)[.:]?$`,
    `^(?:친애하는|존경하는|경애하는)\\s+(?<recipient>${HANGUL_NAME}?)(?:\\s*${RESPECT})?(?:께|에게|귀하)?\\s*[,:!.]?$`,
    `^(?<recipient>${HANGUL_NAME}?)\\s*${RESPECT}\\s*(?:께|에게|귀하|귀중|앞)\\s*[,:!.]?$`,
    "^(?<recipient>\\p{Script=Han}{2,4}(?:同志|先生|阁下|閣下|主席|様|殿))\\s*[:：,，]?$",
  ].join("|"),
  "u",
);

/** True when a text greets, is to be passed on, or says how secret it is: it is a message, not writing about one. */
export function isMessage(lines: readonly TextLine[]): boolean {
  const head = lines.slice(0, HEAD).filter((line) => line.text.length <= LONGEST);
  const speaks = head.some(({ text }) => PASS_ON.test(text) || SALUTATION.test(text));
  return speaks || classificationLine(lines) !== null || isUnderHeading(lines);
}
