const LONGEST = 200;
/** Words that end a letter, whole or as the end of its last paragraph: English, German, French, Spanish, Italian, Russian, Korean. */
const FORMULA = [
  "(?:i|we) (?:am|are|remain|have|avail|beg|renew|take|shall|embrace|improve|seize)\\b[^.!?]*(?:[,.]|\\[etc\\.?\\]|etc\\.?,?|&c\\.?,?)",
  "(?:accept|receive|please accept|be pleased|permit|pray accept)\\b[^.!?]*(?:,|\\[etc\\.?\\]|etc\\.?,?|&c\\.?,?|consideration\\.|assurances?\\b.*)",
  "(?:(?:i am|i remain|i have the honou?r to be)?,?\\s*)?(?:[\\p{L}’' ,]{0,60}\\s)?(?:yours|servants?|respectfully|sincerely|faithfully|truly|cordially|obediently|friend|regards|wishes|esteem|consideration|greetings)\\b[\\p{L}’' ]{0,40}(?:,|\\.|etc\\.?,?|&c\\.?,?|\\[etc\\.?\\])?",
  "with (?:(?:the )?(?:best|kind(?:est)?|warm(?:est)?|great(?:est)?|high(?:est)?|much|sincere|assurances?|comradely|fraternal)|(?:all|every))\\b[^.!?]{0,80}[,.]?",
  "(?:mit (?:\\p{L}+ ){0,3}(?:gr(?:ü|ue)(?:ß|ss)en?|hochachtung)|hochachtungsvoll|ihr(?:e)? ergebener?)\\b.{0,30}",
  "(?:veuillez|agréez|recevez)\\b.{0,120}|(?:bien|sincèrement|respectueusement) (?:à vous|vôtre).{0,20}",
  "(?:atentamente|su seguro servidor|saludo|distinti saluti|con osservanza)\\b.{0,60}",
  "(?:с (?:уважением|приветом|коммунистическим приветом|товарищеским приветом)|преданный вам|ваш)(?!\\p{L}).{0,40}",
  ".{0,20}(?:올림|드림|배상|拝|敬具|謹上|敬启|敬上|此致.{0,6}敬礼)",
];
const CLOSING = new RegExp(`^(?:${FORMULA.join("|")})$`, "iu");
const AND_SO_ON = /(?:\[etc\.?\]|,? etc\.?,?|,? &c\.?(?:, &c\.?)*,?)$/iu;

/** True for a line of closing words alone: "I am, sir, your obedient servant,", "Accept [etc.]", "С уважением,". */
export function isClosing(line: string): boolean {
  if (line.length > LONGEST) return false;
  return (
    CLOSING.test(line) ||
    (AND_SO_ON.test(line) && /^(?:I|We|Accept|With|Renewing|Assuring)\b/u.test(line))
  );
}

/** True for what may stand above a signature: closing words, or a sentence that ends. */
export const closes = (line: string): boolean =>
  isClosing(line) || /(?:[.!?"”’,:]|\]|\.\s*\[[\d*]+\])$/u.test(line);
