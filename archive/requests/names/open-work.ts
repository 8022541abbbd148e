import type { Handlers } from "../../contract";
import { type Bits, hasBit } from "../../search/engine/bits";
import { type Desk, type OpenArchive, openArchive } from "../desk";
import { readableUnit } from "../dossier";
import { nameKey } from "../indexing/name-key";
import type { UnlinkedName } from "../indexing/unlinked-names";
import { toRow } from "./list-names";
import { mayBeSame } from "./propose-merges";
import { searchForms } from "./search-forms";
import { acquaintance, scoreOf, weigh } from "./weigh-evidence";

/** Open work on a page of names. Near spellings are left to the name's own page: they cost most and tell least. */
export const nameWork =
  (desk: Desk): Handlers["nameWork"] =>
  async ({ ids }) => {
    const open = openArchive(desk);
    const work = ids.flatMap((id) => {
      const authority = open.index.names().standing(id);
      if (authority === null) return [];
      const said = new Set(open.index.unitsPointingTo(authority.id));
      const matches = searchForms(desk, open, authority.id, 1, false).matches();
      const waiting = matches.reduce((sum, doc) => sum + (said.has(doc) ? 0 : 1), 0);
      return [{ id, open: waiting, merges: mayBeSame(open, authority).length }];
    });
    return { work };
  };

/** Candidates shown: a name that more may bear is looked up in the list. */
const MOST_CANDIDATES = 12;

/** @throws ArchiveError `request.no-unit` */
export const nameCandidates =
  (desk: Desk): Handlers["nameCandidates"] =>
  async ({ unit: id, form }) => {
    const open = openArchive(desk);
    const { unit } = readableUnit(desk, open, id);
    const register = open.index.names();
    const exact = open.index
      .forms()
      .bearers(form)
      .flatMap((one) => register.get(one) ?? []);
    const all = [...new Set([...exact, ...register.find(form)])].slice(0, MOST_CANDIDATES);
    const candidates = all.map((authority) => {
      const evidence = weigh(open, acquaintance(desk, open, authority), unit, form);
      return { name: toRow(desk, open, authority), evidence, score: scoreOf(evidence) };
    });
    return { candidates: candidates.toSorted((a, b) => b.score - a.score) };
  };

/** Names of agents without a record, in units that this reader may see. */
export const unlinkedNames =
  (desk: Desk): Handlers["unlinkedNames"] =>
  async ({ text, limit, offset }) => {
    const open = openArchive(desk);
    const visible = open.index.visible({ reader: desk.reader, today: desk.now().slice(0, 10) });
    const asked = nameKey(text);
    const all = open.index
      .unlinked()
      .list()
      .filter(({ key }) => ` ${key}`.includes(asked === "" ? "" : asked))
      .map((name) => seen(open, name, visible))
      .filter(({ items }) => items > 0);
    return { total: all.length, names: all.slice(offset, offset + limit) };
  };

/** The name as far as this reader may know of it: a way of writing it that only a withheld unit has is withheld too. */
function seen({ tables }: OpenArchive, { key, forms, docs }: UnlinkedName, visible: Bits | null) {
  const mine = visible === null ? [...docs] : [...docs].filter((doc) => hasBit(visible, doc));
  if (mine.length === docs.size) return { forms, items: docs.size };
  const written = mine.flatMap((doc) =>
    (tables.unitByDoc(doc)?.unit.agents ?? []).filter(({ name }) => nameKey(name) === key),
  );
  return { forms: [...new Set(written.map(({ name }) => name))], items: mine.length };
}
