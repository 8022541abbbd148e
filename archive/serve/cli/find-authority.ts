import { ArchiveError } from "../../model/archive-error";
import { AuthorityId } from "../../model/ids";
import type { NameRow } from "../../contract/names";
import { nameKey } from "../../requests/indexing/name-key";
import type { LocalService } from "../service";

/** An authority by its id or by one of its forms. @throws ArchiveError `request.no-name` `request.many-names` */
export async function findAuthority(service: LocalService, given: string): Promise<AuthorityId> {
  const id = AuthorityId.safeParse(given);
  if (id.success) return id.data;
  const { names } = await service.handlers.names({ text: given, limit: 100_000, offset: 0 });
  const key = nameKey(given);
  const preferred = names.filter((one) => nameKey(one.preferred) === key);
  const found = preferred.length > 0 ? preferred : names.filter((one) => hasForm(one, key));
  const [only] = found;
  if (only !== undefined && found.length === 1) return only.id;
  throw only === undefined ? none(given) : several(given, found);
}

const hasForm = ({ variants }: NameRow, key: string) =>
  variants.some(({ form }) => nameKey(form) === key);

const none = (given: string) =>
  new ArchiveError(
    "request.no-name",
    `The archive has no name with the id or form “${given}”.`,
    "carrel authority ARCHIVE list shows the names that it has.",
  );

const several = (given: string, found: readonly NameRow[]) =>
  new ArchiveError(
    "request.many-names",
    `“${given}” is a form of ${String(found.length)} names: ${found
      .slice(0, 5)
      .map(({ id, preferred }) => `${preferred} (${id})`)
      .join(", ")}.`,
    "Say which one by its id.",
  );
