import type { Says } from "../model/says";
import type { Warning } from "./importer";

/** What an importer's sentence says: its code, and how its values stand in it. */
const sentences: readonly (readonly [code: string, form: RegExp])[] = [
  ["left.deletions", /^words of tracked deletions left out$/u],
  ["left.margins", /^words of page headers and footers left out$/u],
  ["left.formulas", /^words of formulas left out$/u],
  ["left.ruby", /^words of reading aids \(ruby\) left out$/u],
  ["left.drawings", /^words in drawings left out$/u],
  ["left.loose-notes", /^words of notes that nothing refers to left out$/u],
  ["left.scripts", /^words of scripts and styles left out$/u],
  ["left.hidden", /^hidden words left out$/u],
  ["left.page-head", /^words of the page's head left out\b/u],
  ["left.front-matter", /^words of front matter left out\b/u],
  ["left.raw-html", /^words of raw HTML left out$/u],
  ["left.header", /^words of the header left out\b/u],
  ["left.registers", /^words of (?:the )?registers\b.* left out\b/u],
  ["warning.images", /^images stay in the original and are not shown$/u],
  ["warning.embedded", /^files inside the document stay in the original$/u],
  ["warning.macros", /^macros stay in the original; none was run$/u],
  ["warning.strange-parts", /^parts of a kind not read: (?<kinds>.+)$/u],
  ["warning.dead-references", /^references lead to a place that this file does not have$/u],
  ["warning.other-files", /^references lead into other files\b/u],
  ["warning.turned", /^image shown turned, as its EXIF data say$/u],
  ["warning.tiff", /^TIFF kept as it is; browsers cannot show it$/u],
  ["warning.charset", /^charset guessed: (?<charset>.+), (?<percent>\d+) % sure$/u],
  ["warning.undecoded", /^letters that (?<charset>.+) could not decode$/u],
  ["warning.words-lost", /^words of the file were not found again in what was read$/u],
  ["warning.words-twice", /^words were counted twice$/u],
  ["warning.letters-lost", /^letters of the file were not found again in what was read$/u],
  ["warning.letters-twice", /^letters were counted twice$/u],
  ["warning.names-apart", /^listed names have the form of one that is here already\b/u],
];

/**
 * The warning with its code, so that every language can say it. The sentences of all importers stand here once more, because the
 * parsers run in a process of their own that may have been taken over: what it sends is matched, never trusted to name a code.
 */
export function sayWarning(warning: Warning): Warning {
  const { says: _says, ...plain } = warning;
  const says = saysOf(warning.message);
  return says === null ? plain : { ...plain, says };
}

function saysOf(message: string): Says | null {
  for (const [code, form] of sentences) {
    const found = form.exec(message);
    if (found !== null) return { code, values: { ...found.groups } };
  }
  return null;
}
