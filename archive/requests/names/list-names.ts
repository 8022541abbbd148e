import type { Handlers } from "../../contract";
import type { AuthorityAnswer, NameRow } from "../../contract/names";
import type { Authority } from "../../model/authority";
import type { AuthorityId } from "../../model/ids";
import { type Desk, type OpenArchive, openArchive } from "../desk";
import { maySee } from "../dossier";
import { itemsNaming } from "./authorities-of";
import { noName, readAuthority } from "./stored-authority";

/** Names by preferred form; those that stand for themselves. */
export const names =
  (desk: Desk): Handlers["names"] =>
  async ({ text, limit, offset }) => {
    const open = openArchive(desk);
    const found = open.index.names().find(text);
    const page = found.slice(offset, offset + limit);
    return { total: found.length, names: page.map((one) => toRow(desk, open, one)) };
  };

export function toRow(desk: Desk, open: OpenArchive, authority: Authority): NameRow {
  const { id, kind, preferred, dates, note, variants } = authority;
  return { id, kind, preferred, dates, note, variants, items: itemsNaming(desk, open, id) };
}

/** @throws ArchiveError `request.no-name` */
export const authority =
  (desk: Desk): Handlers["authority"] =>
  async ({ id: asked }) => {
    const open = openArchive(desk);
    const register = open.index.names();
    const id = register.standing(asked)?.id;
    if (id === undefined) throw noName(asked);
    const stored = await readAuthority(open.store, id);
    return {
      ...stored,
      items: itemsNaming(desk, open, id),
      forms: formsInUse(desk, open, id),
      merged: register
        .family(id)
        .filter((one) => one !== id)
        .map((one) => ({ id: one, preferred: register.get(one)?.preferred ?? "" })),
    };
  };

/** How many units that the reader may see have the name in each form. */
function formsInUse(desk: Desk, open: OpenArchive, id: AuthorityId): AuthorityAnswer["forms"] {
  const family = new Set<string>(open.index.names().family(id));
  const counts = new Map<string, number>();
  for (const doc of open.index.unitsNaming(id)) {
    const row = open.tables.unitByDoc(doc);
    if (row === null || !maySee(desk, open, row)) continue;
    const named = row.unit.agents.filter((agent) => agent.id !== null && family.has(agent.id));
    for (const form of new Set(named.map(({ name }) => name)))
      counts.set(form, (counts.get(form) ?? 0) + 1);
  }
  return [...counts]
    .map(([form, items]) => ({ form, items }))
    .toSorted((a, b) => b.items - a.items);
}
