import { countKept } from "./count-words";
import { describeDraft } from "./describe/describe-draft";
import type { Reading } from "./draft";
import type { Importer, Rendering, Source, Warning } from "./importer";
import { refuseEmpty } from "./refuse-empty";
import { importers } from "./registry";

/**
 * Reads one decoded file: the importer that recognises its content, then proposals with evidence. Nothing proposed is applied here.
 * @throws ArchiveError `import.empty` `import.binary` and the codes of the formats
 */
export async function readSource(source: Source): Promise<Reading> {
  const text = source.text
    .replace(/^\uFEFF/, "")
    .replace(/\r\n?/g, "\n")
    .replace(/\p{Surrogate}/gu, "\uFFFD");
  const clean: Source = { ...source, text };
  refuseEmpty(clean);
  const importer = importerFor(clean);
  const rendering = await importer.read(clean);
  const words = account(importer, clean, rendering);
  return {
    format: importer.id,
    charset: source.charset,
    drafts: rendering.drafts.map((draft) => describeDraft(draft, importer.structured)),
    warnings: [...rendering.warnings, ...disagreement(words)],
    words,
  };
}

function importerFor(source: Source): Importer {
  const found = importers.find((importer) => importer.recognises(source));
  if (found === undefined)
    throw new Error("Plain text takes every source; the registry has lost it.");
  return found;
}

function account(importer: Importer, source: Source, rendering: Rendering): Reading["words"] {
  return {
    in: importer.wordsIn(source),
    kept: rendering.drafts.reduce((sum, draft) => sum + countKept(draft), 0),
    reported: rendering.reported,
  };
}

/** The two counts are made apart; when they differ the reader is told, never a sum adjusted. */
function disagreement(words: Reading["words"]): readonly Warning[] {
  const missing = words.in - words.kept - words.reported;
  if (missing === 0) return [];
  const message =
    missing > 0
      ? "words of the file were not found again in what was read"
      : "words were counted twice";
  return [{ message, count: Math.abs(missing) }];
}
