import type { Handlers } from "../../contract";
import { ArchiveError } from "../../model/archive-error";
import type { AuthorityId } from "../../model/ids";
import { type Desk, type OpenArchive, writableArchive } from "../desk";
import { nameKey } from "../indexing/name-key";
import { changeNames, type NamePen, readUnchanged } from "./change-names";
import { authorityOf } from "./make-authority";

/** @throws ArchiveError `request.bad-date` `store.*` */
export const addAuthority =
  (desk: Desk): Handlers["addAuthority"] =>
  async ({ draft, linking }) => {
    const open = writableArchive(desk);
    const id = desk.newId("agt") as AuthorityId;
    const made = authorityOf(id, draft);
    const changed = await changeNames(desk, open, async (pen) => {
      const detail = `Name ${made.preferred} added`;
      pen.make(made, detail);
      if (linking != null) await linkUnlinked(open, pen, id, linking, detail);
    });
    return { id, changed };
  };

/** Links every agent that has the name and no record. */
async function linkUnlinked(
  { index, tables }: OpenArchive,
  pen: NamePen,
  id: AuthorityId,
  name: string,
  detail: string,
): Promise<void> {
  const key = nameKey(name);
  for (const doc of index.unlinked().get(key)?.docs ?? []) {
    const unit = tables.unitByDoc(doc)?.unit.id;
    if (unit === undefined) continue;
    await pen.changeUnit(unit, detail, (before) => ({
      ...before,
      agents: before.agents.map((agent) =>
        agent.id === null && nameKey(agent.name) === key ? { ...agent, id } : agent,
      ),
    }));
  }
}

/** @throws ArchiveError `request.changed-meanwhile` `request.bad-date` `request.name-merged` `store.*` */
export const changeAuthority =
  (desk: Desk): Handlers["changeAuthority"] =>
  async ({ id, version, set }) => {
    const open = writableArchive(desk);
    const changed = await changeNames(desk, open, async (pen) => {
      const { authority } = await readUnchanged(open, id, version);
      if (authority.mergedInto != null || authority.withdrawn != null) throw notStanding(id);
      const given = Object.fromEntries(
        Object.entries(set).filter(([, value]) => value !== undefined),
      );
      const next = { ...authority, ...authorityOf(id, { ...authority, ...given }) };
      if (JSON.stringify(next) !== JSON.stringify(authority))
        pen.change(next, version, `Name ${next.preferred} changed`);
    });
    return { changed };
  };

const notStanding = (id: string) =>
  new ArchiveError(
    "request.name-merged",
    `The record ${id} was merged into another or taken back.`,
    "Work on the record that speaks for it, or take the merge back first.",
  );
