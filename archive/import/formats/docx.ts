import { ArchiveError } from "../../model/archive-error";
import { blankDraft, plainReading, workingTitle } from "../blank-draft";
import type { ByteImporter, ByteSource, Rendering, Warning } from "../importer";
import { convertDocx } from "./docx/convert-docx";
import { countDocxWords } from "./docx/count-docx-words";
import { docxNotes } from "./docx/docx-notes";
import { isWordDocument, readDocxParts } from "./docx/docx-parts";
import type { DocxParts } from "./docx/docx-parts";
import { docxProperties } from "./docx/docx-properties";
import { onlyHeading } from "./html/page-facts";
import { parseHtml } from "./html/parse-html";
import { weaveHtml } from "./html/weave-html";

/**
 * Word documents: headings, emphasis, lists and tables as text with marks; footnotes, endnotes and comments as notes where they
 * belong; the document's properties as open proposals. Tracked deletions, page headers and images are left out and counted.
 */
export const docx: ByteImporter = {
  id: "docx",
  label: "Word document (DOCX)",
  structured: false,
  recognises: isWordDocument,
  read: readDocx,
  wordsIn: async (source) => countDocxWords(await readDocxParts(source)).in,
};

async function readDocx(source: ByteSource): Promise<Rendering> {
  // Every part passes our own reader first, with its caps; only then the converter sees them.
  const parts = await readDocxParts(source);
  const { html, unknown } = await converted(source);
  const nodes = parseHtml({ text: html, name: source.name });
  const page = weaveHtml(nodes, docxNotes(nodes, parts.comments));
  if (page.text === "" && page.marks.length === 0) throw nothingWritten(source.name);
  const draft = {
    ...blankDraft,
    title: onlyHeading(nodes, () => false) ?? workingTitle(page.text, source.name),
    texts: [plainReading(page.text, page.marks)],
    proposals: docxProperties(parts.core),
  };
  const left = leftWords(parts);
  return {
    drafts: [draft],
    warnings: [...left, ...leftParts(parts, unknown)].filter(({ count }) => count > 0),
    reported: left.reduce((sum, { count }) => sum + count, 0),
  };
}

async function converted({ parts, name }: ByteSource): ReturnType<typeof convertDocx> {
  try {
    return await convertDocx(parts as NonNullable<typeof parts>);
  } catch (error) {
    if (error instanceof ArchiveError) throw error;
    throw new ArchiveError(
      "import.damaged-package",
      `${name} is damaged: ${error instanceof Error ? error.message : String(error)}`,
      "Open it in the program that made it, save it anew, then import that.",
      { cause: error },
    );
  }
}

function leftWords(parts: DocxParts): readonly Warning[] {
  const { left } = countDocxWords(parts);
  return [
    { message: "words of tracked deletions left out", count: left.get("deleted") ?? 0 },
    { message: "words of page headers and footers left out", count: left.get("margin") ?? 0 },
    { message: "words of formulas left out", count: left.get("formula") ?? 0 },
    { message: "words of reading aids (ruby) left out", count: left.get("ruby") ?? 0 },
    { message: "words in drawings left out", count: left.get("drawing") ?? 0 },
    {
      message: "words of notes that nothing refers to left out",
      count: left.get("unreferenced") ?? 0,
    },
  ];
}

function leftParts(parts: DocxParts, unknown: readonly string[]): readonly Warning[] {
  const names = unknown.map((name) => name.replace(/^\{.*\}|^\w+:/, ""));
  const strange = [...new Set(names)].filter((name) => !/^(?:oMath|rt$)/.test(name));
  return [
    { message: "images stay in the original and are not shown", count: parts.images },
    { message: "files inside the document stay in the original", count: parts.embedded },
    { message: "macros stay in the original; none was run", count: parts.macros ? 1 : 0 },
    { message: `parts of a kind not read: ${strange.join(", ")}`, count: strange.length },
  ];
}

const nothingWritten = (name: string): ArchiveError =>
  new ArchiveError(
    "import.empty",
    `${name} is empty: there are no words in its text.`,
    "If it holds only images, import those.",
  );
