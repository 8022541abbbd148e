import { ArchiveError } from "../../../../model/archive-error";
import { NoteId } from "../../../../model/ids";
import { titleKey } from "../../../../model/member-key";
import type { LocalService } from "../../../service";

/** A term set by its id or its label. @throws ArchiveError `request.no-term-set` */
export async function findTermSet({ handlers }: LocalService, given: string): Promise<NoteId> {
  const id = NoteId.safeParse(given);
  if (id.success) return id.data;
  const { sets } = await handlers.termSets({ text: "", limit: 10_000 });
  const found = sets.find(({ set }) => titleKey(set.label) === titleKey(given));
  if (found !== undefined) return found.set.id;
  throw new ArchiveError(
    "request.no-term-set",
    `The archive has no term set with the id or label “${given}”.`,
    "carrel terms ARCHIVE list shows those that it has.",
  );
}
