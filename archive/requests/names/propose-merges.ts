import type { Handlers } from "../../contract";
import type { MergeProposal, NameEvidence } from "../../contract/name-work";
import type { Authority } from "../../model/authority";
import type { AuthorityId } from "../../model/ids";
import { type Desk, type OpenArchive, openArchive, writableArchive } from "../desk";
import { nameKey } from "../indexing/name-key";
import { changeNames } from "./change-names";
import { toRow } from "./list-names";
import { noName, readStanding } from "./stored-authority";
import { acquaintance, clue, mayMeet, scoreOf } from "./weigh-evidence";

/** @throws ArchiveError `request.no-name` */
export const mergeProposals =
  (desk: Desk): Handlers["mergeProposals"] =>
  async ({ id }) => {
    const open = openArchive(desk);
    const authority = open.index.names().standing(id);
    if (authority === null) throw noName(id);
    const proposals = mayBeSame(open, authority).map((other): MergeProposal => {
      const evidence = compare(desk, open, authority, other);
      return { other: toRow(desk, open, other), evidence, score: scoreOf(evidence) };
    });
    return { proposals: proposals.toSorted((a, b) => b.score - a.score) };
  };

/** Records that have a form in common, and that nobody said to be different. */
export function mayBeSame(open: OpenArchive, authority: Authority): readonly Authority[] {
  const { index } = open;
  const others = new Set<AuthorityId>();
  for (const { form, isFamilyName } of index.forms().formsOf(authority.id))
    if (!isFamilyName) for (const id of index.forms().bearers(form)) others.add(id);
  others.delete(authority.id);
  return [...others].flatMap((id) => {
    const other = index.names().get(id);
    const isApart =
      other === null ||
      (authority.apartFrom ?? []).includes(id) ||
      (other.apartFrom ?? []).includes(authority.id);
    return isApart ? [] : [other];
  });
}

function compare(
  desk: Desk,
  open: OpenArchive,
  one: Authority,
  other: Authority,
): readonly NameEvidence[] {
  const [a, b] = [acquaintance(desk, open, one), acquaintance(desk, open, other)];
  const company = [...a.parties].filter((id) => b.parties.has(id) && !b.family.has(id));
  const names = company.slice(0, 5).map((id) => open.index.names().get(id)?.preferred ?? id);
  return [
    ...sharedForms(open, one, other),
    ...(company.length === 0 ? [] : [clue("same-parties", ...names)]),
    ...records(one, other),
    ...([...a.parties].some((id) => b.family.has(id)) ? [clue("named-together")] : []),
  ];
}

function sharedForms({ index }: OpenArchive, one: Authority, other: Authority) {
  const theirs = new Set(
    index
      .forms()
      .formsOf(other.id)
      .map(({ key }) => key),
  );
  const shared = index
    .forms()
    .formsOf(one.id)
    .filter(({ key, isFamilyName }) => !isFamilyName && theirs.has(key));
  return shared.length === 0 ? [] : [clue("shared-form", ...shared.map(({ form }) => form))];
}

/** What the two records themselves say. */
function records(one: Authority, other: Authority): readonly NameEvidence[] {
  const lived = mayMeet(one.dates, other.dates);
  const dates = [one.dates ?? "", other.dates ?? ""];
  return [
    ...(isSameNote(one, other) ? [clue("same-note", one.note ?? "")] : []),
    ...(lived === null ? [] : [clue(lived ? "within-life" : "other-life", ...dates)]),
    ...(one.kind === other.kind ? [] : [clue("other-kind", one.kind, other.kind)]),
  ];
}

const isSameNote = (one: Authority, other: Authority) =>
  one.note !== null && other.note !== null && nameKey(one.note) === nameKey(other.note);

/** @throws ArchiveError `request.no-name` `request.name-merged` `store.*` */
export const keepApart =
  (desk: Desk): Handlers["keepApart"] =>
  async ({ id, other }) => {
    const open = writableArchive(desk);
    const changed = await changeNames(desk, open, async (pen) => {
      const { authority, version } = await readStanding(open.store, id);
      const { preferred } = (await readStanding(open.store, other)).authority;
      const apartFrom = [...new Set([...(authority.apartFrom ?? []), other])];
      pen.change(
        { ...authority, apartFrom },
        version,
        `${authority.preferred} is not ${preferred}`,
      );
    });
    return { changed };
  };
