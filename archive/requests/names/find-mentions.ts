import type { Handlers } from "../../contract";
import type { NameMention, NameMentions } from "../../contract/name-work";
import type { NameDecision } from "../../contract/names";
import type { Authority } from "../../model/authority";
import type { Unit } from "../../model/unit";
import { writtenDate } from "../../model/written-date";
import { createHighlighter, type Highlighter } from "../../search/highlight/highlighter";
import { type Desk, type OpenArchive, openArchive } from "../desk";
import { maySee } from "../dossier";
import { nameKey } from "../indexing/name-key";
import type { UnitRow } from "../ports";
import { searchForms } from "./search-forms";
import { noName } from "./stored-authority";
import { type Acquaintance, acquaintance, reasonOf, scoreOf, weigh } from "./weigh-evidence";

/** Units whose text is read for one name: the likeliest, and those where something was said of it. */
const MOST_UNITS = 400;
/** Characters shown before and after a mention. */
const AROUND = 70;

/** Where a name stands in the archive, by form as written. @throws ArchiveError `request.no-name` */
export const nameMentions =
  (desk: Desk): Handlers["nameMentions"] =>
  async ({ id }) => {
    const open = openArchive(desk);
    const authority = open.index.names().standing(id);
    if (authority === null) throw noName(id);
    const found = searchForms(desk, open, authority.id, MOST_UNITS);
    const docs = visibleOf(desk, open, [
      ...open.index.unitsPointingTo(authority.id).slice(0, MOST_UNITS),
      ...found.top.map(({ doc }) => doc),
    ]);
    const all = visibleOf(desk, open, [...found.matches(), ...docs]);
    const highlighter = createHighlighter(found.terms, {
      analyser: open.index.analyser,
      field: "text",
    });
    const who = acquaintance(desk, open, authority);
    const mentions = [...docs].flatMap((doc) => {
      const row = open.tables.unitByDoc(doc);
      if (row === null || row.unit.withdrawn !== null) return [];
      return mentionsIn(open, who, row, highlighter);
    });
    return { units: docs.size, of: all.size, groups: grouped(open, authority, mentions) };
  };

/** Documents that this reader may see: neither a mention nor a count tells of the others. */
function visibleOf(desk: Desk, open: OpenArchive, docs: readonly number[]): ReadonlySet<number> {
  if (desk.reader === "keeper") return new Set(docs);
  return new Set(
    docs.filter((doc) => {
      const row = open.tables.unitByDoc(doc);
      return row !== null && maySee(desk, open, row);
    }),
  );
}

interface Found {
  readonly form: string;
  readonly before: string;
  readonly after: string;
}

function mentionsIn(
  open: OpenArchive,
  who: Acquaintance,
  { doc, unit }: UnitRow,
  highlighter: Highlighter,
): readonly NameMention[] {
  const body = open.tables.body(doc);
  const byKey = new Map<string, Found>();
  for (const { start, end } of highlighter.places(body)) put(byKey, at(body, start, end));
  for (const agent of unit.agents)
    if (isOurs(open, who, agent)) put(byKey, inText(body, agent.name));
  for (const { id, form } of unit.nameAnswers ?? [])
    if (who.family.has(id)) put(byKey, inText(body, form));
  return [...byKey].flatMap(([key, found]) => mention(open, who, unit, key, found) ?? []);
}

function put(byKey: Map<string, Found>, found: Found): void {
  const key = nameKey(found.form);
  if (!byKey.has(key)) byKey.set(key, found);
}

const plain = (text: string) => text.replaceAll(/\s+/g, " ");
const at = (body: string, start: number, end: number): Found => ({
  form: plain(body.slice(start, end)),
  before: plain(body.slice(Math.max(0, start - AROUND), start)),
  after: plain(body.slice(end, end + AROUND)),
});

/** The form where it stands in the text, or alone where only the description has it. */
function inText(body: string, form: string): Found {
  const start = body.indexOf(form);
  return start < 0 ? { form, before: "", after: "" } : at(body, start, start + form.length);
}

/** Linked to this name, or of a form of it and not linked to anyone. */
function isOurs(
  open: OpenArchive,
  who: Acquaintance,
  { id, name }: Unit["agents"][number],
): boolean {
  if (id !== null) return who.family.has(id);
  return reasonOf(open, who.authority.id, name) !== null;
}

function mention(
  open: OpenArchive,
  who: Acquaintance,
  unit: Unit,
  key: string,
  found: Found,
): NameMention | null {
  const agent = unit.agents.find(({ name }) => nameKey(name) === key);
  // Somebody said that here the form means somebody else: that is no open question.
  if (agent !== undefined && agent.id !== null && !who.family.has(agent.id)) return null;
  const evidence = weigh(open, who, unit, found.form);
  return {
    unit: unit.id,
    referenceCode: unit.referenceCode,
    title: unit.title,
    date: writtenDate(unit),
    ...found,
    role: agent?.role ?? null,
    state: stateOf(who, unit, key, agent?.id ?? null),
    evidence,
    score: scoreOf(evidence),
  };
}

function stateOf(
  { family }: Acquaintance,
  unit: Unit,
  key: string,
  linked: string | null,
): NameDecision["state"] {
  if (linked !== null) return "linked";
  const answer = (unit.nameAnswers ?? []).find(
    ({ id, form }) => family.has(id) && nameKey(form) === key,
  );
  return answer?.state ?? "open";
}

const RANK = { open: 0, perhaps: 1, linked: 2, rejected: 3 } as const;

function grouped(
  open: OpenArchive,
  { id }: Authority,
  mentions: readonly NameMention[],
): NameMentions["groups"] {
  const byKey = new Map<string, NameMention[]>();
  for (const one of mentions) {
    const key = nameKey(one.form);
    byKey.set(key, [...(byKey.get(key) ?? []), one]);
  }
  const rank = (group: readonly NameMention[]) =>
    Math.min(...group.map(({ state }) => RANK[state]));
  const recorded = new Map(
    open.index
      .forms()
      .formsOf(id)
      .map((form) => [form.key, form]),
  );
  return [...byKey]
    .toSorted(([, a], [, b]) => rank(a) - rank(b) || b.length - a.length)
    .map(([key, group]) => ({
      form: recorded.get(key)?.form ?? group[0]?.form ?? "",
      kind: recorded.get(key)?.reason.kind ?? "near-spelling",
      mentions: group.toSorted((a, b) => RANK[a.state] - RANK[b.state] || b.score - a.score),
    }));
}
