import { markingOf } from "./classification";

/** "765.84/3495: Telegram", "File No. 763.72112/5251", "Ref. A/12-3", "Treaty Series No. 866": where the paper was kept. */
const SHELF_MARK =
  /^(?:(?:file|ref(?:erence)?|our ref|your ref|akten?zeichen|az|дело|фонд|treaty series|executive agreement series)\b[.:]?\s*(?:no\.?|nr\.?|№)?\s*[\p{L}\d][\p{L}\d ./½⅓–-]{0,60}(?::.{0,40})?|[\p{L}]{0,6}\.?\d[\d.]*[\p{L}\d./½⅓⅔¼ –-]{0,30}\/[\p{L}\d½⅓⅔¼./ –-]+(?::.{0,40})?|\d{2,4}[a-z]?\.[\p{L}\d./ –-]{1,40}\d(?::.{0,40})?)$/iu;
/** "[Telegram]", "[Extract.]", "[Translation]", "(Copy)": a remark on the paper, by whoever kept or printed it. */
const REMARK = /^[[(][^\][()]{2,60}[\])]\.?$/u;
/** "No. 17.]", "№ 4": the number of a despatch. */
const OWN_NUMBER = /^(?:no|nr|№)\.?\s*\d{1,5}[.)]?\]?$/iu;

/** True for a line that says where a paper was kept or what somebody remarks of it, and nothing that it says itself. */
export const isAboutPaper = (line: string): boolean =>
  SHELF_MARK.test(line) || REMARK.test(line) || OWN_NUMBER.test(line);

/** True for a line that says how secret a paper was. */
export const isMarking = (line: string): boolean => markingOf(line) !== null;
