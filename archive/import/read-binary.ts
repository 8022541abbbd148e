import { account } from "./account";
import { describeDraft } from "./describe/describe-draft";
import type { Draft, Reading } from "./draft";
import type { ByteImporter, ByteSource } from "./importer";
import { byteImporters } from "./registry";
import { segmentDraft } from "./segment/segment-draft";

/**
 * Reads a file that is no text, by the first importer that recognises its bytes; null when none does and it is to be decoded.
 * @throws ArchiveError the codes of the formats
 */
export async function readBinary(source: ByteSource): Promise<Reading | null> {
  for (const importer of byteImporters)
    if (await importer.recognises(source)) return await readWith(importer, source);
  return null;
}

async function readWith(importer: ByteImporter, source: ByteSource): Promise<Reading> {
  const rendering = await importer.read(source);
  const { words, warnings } = account({ words: await importer.wordsIn(source) }, rendering);
  return {
    format: importer.id,
    charset: null,
    drafts: rendering.drafts.map((draft) => proposed(draft, importer, source.name)),
    warnings: [...rendering.warnings, ...warnings],
    words,
  };
}

function proposed(draft: Draft, { structured }: ByteImporter, name: string): Draft {
  if (structured) return describeDraft(draft, true);
  const { split, ...whole } = segmentDraft(draft, name, null);
  const described = describeDraft(whole, false);
  return split === undefined ? described : { ...described, split: describeDraft(split, false) };
}
