import darkLamps from "../sample/facsimiles/dark-lamps.jpg?inline";
import elkayamNote from "../sample/facsimiles/elkayam-note.jpg?inline";
import finding1r from "../sample/facsimiles/finding-1r.jpg?inline";
import finding1v from "../sample/facsimiles/finding-1v.jpg?inline";
import halloranGlass1r from "../sample/facsimiles/halloran-glass-1r.jpg?inline";
import halloranGlass1v from "../sample/facsimiles/halloran-glass-1v.jpg?inline";
import letter from "../sample/facsimiles/letter.jpg?inline";
import log from "../sample/facsimiles/log.jpg?inline";
import note from "../sample/facsimiles/note.jpg?inline";
import pharosCutting from "../sample/facsimiles/pharos-cutting.jpg?inline";
import pressCopy from "../sample/facsimiles/press-copy.jpg?inline";
import receiptCopy from "../sample/facsimiles/receipt-copy.jpg?inline";
import register from "../sample/facsimiles/register.jpg?inline";
import seoMargin from "../sample/facsimiles/seo-margin.jpg?inline";
import statement from "../sample/facsimiles/statement.jpg?inline";
import telegramLoss from "../sample/facsimiles/telegram-loss.jpg?inline";
import telegram from "../sample/facsimiles/telegram.jpg?inline";
import verekhinAnswers from "../sample/facsimiles/verekhin-answers.jpg?inline";
import yeoLetter from "../sample/facsimiles/yeo-letter.jpg?inline";

/** The drawings travel inside the program, so that a sample can be made anywhere. */
const drawings: Readonly<Record<string, string>> = {
  "dark-lamps.jpg": darkLamps,
  "elkayam-note.jpg": elkayamNote,
  "finding-1r.jpg": finding1r,
  "finding-1v.jpg": finding1v,
  "halloran-glass-1r.jpg": halloranGlass1r,
  "halloran-glass-1v.jpg": halloranGlass1v,
  "letter.jpg": letter,
  "log.jpg": log,
  "note.jpg": note,
  "pharos-cutting.jpg": pharosCutting,
  "press-copy.jpg": pressCopy,
  "receipt-copy.jpg": receiptCopy,
  "register.jpg": register,
  "seo-margin.jpg": seoMargin,
  "statement.jpg": statement,
  "telegram-loss.jpg": telegramLoss,
  "telegram.jpg": telegram,
  "verekhin-answers.jpg": verekhinAnswers,
  "yeo-letter.jpg": yeoLetter,
};

/** A drawing of the sample by the name of its file. */
export const readDrawing = (file: string): Promise<Uint8Array> =>
  Promise.resolve(Buffer.from((drawings[file] ?? "").replace(/^.*,/, ""), "base64"));
