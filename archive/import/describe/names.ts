/** A word with a capital, or initials: a stop inside a name follows a single letter, any other ends a sentence. */
const WORD = "(?:(?:\\p{Lu}\\.){1,3}|\\p{Lu}(?:[\\p{L}\\p{M}-]|['’](?!s\\b))*)";
const BETWEEN = "(?:de|di|da|del|von|van|der|zu|la|le|al|bin|ibn|of)";

/** A personal name as a pattern: one to four words that begin with a capital, small particles between them. */
export const NAME = `${WORD}(?:[ \\u00a0]+(?:${BETWEEN}[ \\u00a0]+)?${WORD}){0,3}`;

/** The name without the stop, colon or quotation mark that ends its line; a stop after an initial stays. */
export function bareName(words: string): string {
  const bare = words.replace(/^["“”«„'\s]+|[\s"“”»:;,'’]+$/gu, "");
  return /(^|[\s.])\p{Lu}\.$/u.test(bare) ? bare : bare.replace(/\.$/, "");
}

const NAME_LINE = new RegExp(`^["“]?${NAME}[.,]?["”]?$`, "u");

/** True for a short line that is a name and nothing else. */
export function isNameLine(line: string): boolean {
  return (
    line.length <= 48 &&
    NAME_LINE.test(line) &&
    !/^(The|Document|Chapter|Part|Page|Top|Very)\b/u.test(line)
  );
}
