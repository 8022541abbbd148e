import { account } from "./account";
import { describeDraft } from "./describe/describe-draft";
import type { Draft, Reading } from "./draft";
import { linePlaces, plainText } from "./formats/plain-text";
import type { Importer, Source } from "./importer";
import { refuseEmpty } from "./refuse-empty";
import { importers } from "./registry";
import { segmentDraft } from "./segment/segment-draft";

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
  const { words, warnings } = account(
    { words: importer.wordsIn(clean), letters: importer.lettersIn?.(clean) },
    rendering,
  );
  return {
    format: importer.id,
    charset: rendering.charset ?? source.charset,
    ...(rendering.authorities === undefined ? {} : { authorities: rendering.authorities }),
    drafts: rendering.drafts.map((draft) => proposed(draft, importer, clean)),
    warnings: [...rendering.warnings, ...warnings],
    words,
    ...(rendering.table === undefined ? {} : { table: rendering.table }),
    ...(rendering.describes === undefined ? {} : { describes: rendering.describes }),
    ...(rendering.elements === undefined ? {} : { elements: rendering.elements }),
  };
}

/** Cuts up and describes; what a segmentation would make is described too, so that taking it over needs no second reading. */
function proposed(draft: Draft, importer: Importer, source: Source): Draft {
  if (importer.structured) return describeDraft(draft, true);
  const placeOf = importer.id === plainText.id ? linePlaces(source.text) : null;
  const { split, ...whole } = segmentDraft(draft, source.name, placeOf);
  const described = describeDraft(whole, false);
  return split === undefined ? described : { ...described, split: describeDraft(split, false) };
}

function importerFor(source: Source): Importer {
  const found = importers.find((importer) => importer.recognises(source));
  if (found === undefined)
    throw new Error("Plain text takes every source; the registry has lost it.");
  return found;
}
