import type { Draft } from "../../import/draft";
import { ArchiveError } from "../../model/archive-error";
import type { Unit } from "../../model/unit";
import type { Desk, OpenArchive } from "../desk";

/** A draft that could be cut up, with what it would become. */
export type CutDraft = Draft & { readonly split: Draft };

/**
 * Reads a unit's original bytes again, in the sandbox as at import: what a page would become when it is cut up is not stored beside
 * it, and no rule runs over foreign text in the service.
 * @param isMeant which of the file's documents the unit is
 * @throws ArchiveError `request.cannot-split` · `import.*` · `store.*`
 */
export async function readCutDraft(
  desk: Desk,
  { store }: OpenArchive,
  unit: Unit,
  isMeant: (draft: CutDraft) => boolean,
): Promise<CutDraft> {
  const { source, title } = unit;
  if (source === null) throw cannotSplit(title, "it was not imported from a file");
  const path = await store.locate(source.id, "original");
  const { name, bytes, sha256 } = source;
  if ((await desk.digestFile({ path, name, bytes })) !== sha256)
    throw new ArchiveError(
      "store.damaged",
      `The original bytes of ${name} (${source.id}) are not what they were.`,
      "Verify the archive, then repair it from another copy.",
    );
  const { drafts } = await desk.sandbox.read({ path, name, bytes });
  const found = withAllBeneath(drafts).filter(canBeCut).find(isMeant);
  if (found !== undefined) return found;
  throw cannotSplit(
    title,
    "read again, the file does not give the text that stands here; it was corrected since, or the rules were",
  );
}

const canBeCut = (draft: Draft): draft is CutDraft => draft.split !== undefined;

const withAllBeneath = (drafts: readonly Draft[]): readonly Draft[] =>
  drafts.flatMap((draft) => [draft, ...withAllBeneath(draft.children)]);

/** @param why the second half of a sentence */
export const cannotSplit = (title: string, why: string) =>
  new ArchiveError(
    "request.cannot-split",
    `“${title}” cannot be cut up or joined: ${why}.`,
    "Take the correction back first, or leave the documents as they are.",
  );
