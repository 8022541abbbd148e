import { blankDraft, plainReading, workingTitle } from "../blank-draft";
import { countWords } from "../count-words";
import type { Importer } from "../importer";

/**
 * Plain text in any charset. The words stay as they are; only white space is put in order: no spaces at the ends of lines, one
 * empty line between paragraphs, a form feed parts paragraphs.
 */
export const plainText: Importer = {
  id: "plain-text",
  label: "Plain text",
  structured: false,
  recognises: () => true,
  read(source) {
    const text = tidySpace(source.text);
    const draft = {
      ...blankDraft,
      title: workingTitle(text, source.name),
      texts: [plainReading(text)],
    };
    return Promise.resolve({ drafts: [draft], warnings: [], reported: 0 });
  },
  wordsIn: (source) => countWords(source.text),
};

/** NFC, no white space at line ends, no line of white space alone, one empty line between paragraphs. */
export function tidySpace(text: string): string {
  const lines = text
    .normalize("NFC")
    .replaceAll("\f", "\n\n")
    .split("\n")
    .map((line) => line.trimEnd());
  const kept = lines.filter((line, n) => line !== "" || (n > 0 && lines[n - 1] !== ""));
  return kept.join("\n").replace(/^\n+|\n+$/g, "");
}

/** Where the n-th line that is not blank stands in the decoded source, which keeps the white space that the text has lost. */
export function linePlaces(source: string): (line: number) => readonly [number, number] | null {
  const places = [...source.matchAll(/[^\n\f]+/g)]
    .filter(([line]) => line.trim() !== "")
    .map(({ 0: line, index }) => [index, index + line.length] as const);
  return (line) => places[line] ?? null;
}
