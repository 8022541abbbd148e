import type { CitationInput } from "../cite";

/**
 * What stands before a text in a packet: kind and extent, languages, who holds it under which code, who read it from what.
 * "Letter, autograph, 1 leaf. English, Korean. Port Ellery Town Archive, Harbour Office of Port Ellery, PE/HO 2/14/7."
 */
export function sourceLine(input: CitationInput, language: "en" | "ko"): string {
  const { unit, ancestors } = input;
  const fonds = ancestors.find(({ level }) => level === "fonds")?.title;
  const reading = unit.transcriptions[0];
  const sentences = [
    [capital(unit.genre), unit.extent],
    unit.languages.map((tag) => languageName(tag, language)),
    [input.repository, fonds, unit.referenceCode, unit.locator],
    reading?.by == null ? [] : [readBy(reading.by, reading.from, language)],
    unit.source === null ? [] : [unit.source.name],
  ];
  return sentences
    .map((parts) => parts.filter((part) => part != null && part !== "").join(", "))
    .filter((sentence) => sentence !== "")
    .map((sentence) => (/[.!?。]$/.test(sentence) ? sentence : `${sentence}.`))
    .join(" ");
}

const capital = (word: string | null) =>
  word === null ? null : word.charAt(0).toUpperCase() + word.slice(1);

function languageName(tag: string, language: "en" | "ko"): string {
  try {
    return new Intl.DisplayNames([language], { type: "language" }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

const readBy = (by: string, from: string | null, language: "en" | "ko") =>
  language === "ko"
    ? `판독: ${by}${from === null ? "" : ` (${from})`}`
    : `Read by ${by}${from === null ? "" : ` from ${from}`}`;
