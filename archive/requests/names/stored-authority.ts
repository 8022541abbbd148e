import { ArchiveError } from "../../model/archive-error";
import { Authority } from "../../model/authority";
import type { AuthorityId } from "../../model/ids";
import type { ObjectChange, ObjectStore } from "../ports";

const METADATA = "metadata.json";

/** The next version of an authority's object. */
export const authorityChange = (authority: Authority, message: string): ObjectChange => ({
  object: authority.id,
  files: { [METADATA]: new TextEncoder().encode(`${JSON.stringify(authority, null, 1)}\n`) },
  message,
});

/** @throws ArchiveError `request.no-name` when there is none */
export async function readAuthority(
  store: ObjectStore,
  id: AuthorityId,
): Promise<{ readonly authority: Authority; readonly version: number }> {
  const { head, files } = await store.readAll(id).catch((error: unknown) => {
    if (error instanceof ArchiveError && error.code === "store.no-object") throw noName(id);
    throw error;
  });
  return { authority: parseAuthority(files.get(METADATA)), version: head };
}

/** @throws ArchiveError `request.no-name` `request.name-merged` when another record speaks for it */
export async function readStanding(store: ObjectStore, id: AuthorityId) {
  const found = await readAuthority(store, id);
  const { preferred, mergedInto, withdrawn } = found.authority;
  if (withdrawn != null) throw noName(id);
  if (mergedInto != null)
    throw new ArchiveError(
      "request.name-merged",
      `“${preferred}” was merged into the record ${mergedInto}.`,
      "Work on that record, or take the merge back first.",
    );
  return found;
}

export const parseAuthority = (bytes: Uint8Array | undefined): Authority =>
  Authority.parse(JSON.parse(new TextDecoder().decode(bytes)));

export const noName = (id: string) =>
  new ArchiveError(
    "request.no-name",
    `The archive has no name ${id}.`,
    "Look for it in the list of names: it may have been taken back.",
  );
