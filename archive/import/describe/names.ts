/** A word with a capital, or initials: a stop inside a name follows a single letter, any other ends a sentence. */
const WORD = "(?:(?:\\p{Lu}\\.){1,3}|\\p{Lu}(?:[\\p{L}\\p{M}-]|['’](?!s\\b))*)";
const BETWEEN = "(?:de|di|da|del|della|dos|von|van|der|den|zu|la|le|al|bin|ibn|of)";

/** A personal name as a pattern: one to four words that begin with a capital, small particles between them. */
export const NAME = `${WORD}(?:[ \\u00a0]+(?:${BETWEEN}[ \\u00a0]+){0,2}${WORD}){0,3}`;

const PARTICLES =
  "(?:[dD]e|[dD]i|[dD]a|[dD]u|[vV]on|[vV]an|[zZ]u|al|el|[lL]a|[lL]e|dos)(?: (?:la|las|los|le|der|den|dem|zu|und zu))?";

/** A personal name that may begin with a particle: "van der Meer". */
export const FULL_NAME = `(?:${PARTICLES} )?${NAME}`;

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

const SHORTENED = "\\p{Lu}\\p{Ll}{0,4}\\.";
const COMPLETED = "\\[[\\p{L}.’' ]{1,20}\\]";
const SIGNED_WORD = `(?:${SHORTENED}|\\p{Lu}[\\p{L}\\p{M}’'-]*(?:${COMPLETED}\\p{L}*)?\\.?|\\[\\p{Lu}[\\p{L}.]*\\])`;
const PARTICLE = "(?:de|di|da|do|dos|del|della|du|des|von|van|der|den|zu|la|le|al|el|bin|ibn|y|e)";
const SIGN_OF_HAND =
  "(?:[(\\[]?(?:[Ss]igned|SIGNED|[Gg]ez|[Ss]igné|[Пп]одпись|서명|/[Ss]/)[.:)\\]]*\\s*)?";
const SIGNED = new RegExp(
  `^${SIGN_OF_HAND}["“]?(?<name>(?:${PARTICLE} )?${SIGNED_WORD}(?:[ ](?:${PARTICLE} ){0,2}${SIGNED_WORD}){0,5}?)[.,]?["”]?(?:, (?<office>(?:Jr|Sr)\\.?|[^.\\d]{2,60}))?[.)]?$`,
  "u",
);
/** How an address begins: it names the one written to. Or a heading, or a sentence. */
const NO_HAND =
  /^\[?(?:[Tt]o|The|SEAL|[Ss]eal|L\.\s?S|Hon|Honou?rable|His|Her|Mr|Mrs|Messrs|Esq|Sir|Dear|My|An|Herrn?|Monsieur|Document|Chapter|Part|Page \d|Top|Very|Secret|Confidential|Enclosures?|Inclosures?|Yours?|Copy|Translation|Source|P\.\s?S|N\.\s?B|Done|Dated)\b/u;

/** Names in letters without capitals, as short as such names are; with a word of respect, or a seal, behind. */
const SIGNED_EAST =
  /^(?<name>\p{Script=Hangul}{2,4}(?: (?!올림|드림|배상|서명)\p{Script=Hangul}{1,3})?|\p{Script=Han}{2,4}|\p{Script=Katakana}[\p{Script=Katakana}ー・]{2,12})(?:\s*(?:올림|드림|배상|서명|拝|敬上|敬启|謹上|[(（](?:인|서명|印)[)）]|印))?$/u;
const EAST_WORDS = /^(?:이상|이하|끝|추신|감사합니다|건배|만세|以上|敬具|此致|敬礼|追伸|起立)$/u;

/** The name that signs in a line: "(Signed) E. Hartwell, Acting Consul", "C[arl] L[ind]"; null for any other line. */
export function signedName(line: string): string | null {
  if (line.length > 90 || NO_HAND.test(line) || /\b(?:Esq|&c)\b/u.test(line)) return null;
  const bare = line.replace(/\s*\[[\d*†]{1,3}\]$/u, "");
  const east = EAST_WORDS.test(bare) ? null : SIGNED_EAST.exec(bare);
  const name = (SIGNED.exec(bare) ?? east)?.groups?.["name"];
  return name === undefined ? null : bareName(name);
}
