import type { UnitId } from "../../model/ids";
import { titleKey } from "../../model/member-key";
import type { CatalogueTables } from "../ports";

/** Units that stand in the reader's tags and collections with this title, themselves or by an excerpt. */
export function unitsListed(
  tables: Pick<CatalogueTables, "ownWorks">,
  title: string,
): ReadonlySet<UnitId> {
  const wanted = titleKey(title);
  return new Set(
    tables
      .ownWorks("list")
      .flatMap((work) =>
        work.kind === "list" && titleKey(work.list.title) === wanted ? work.list.members : [],
      )
      .map(({ unit }) => unit),
  );
}
