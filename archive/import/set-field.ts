import type { Mark } from "../model/mark";
import { AgentRole } from "../model/unit";
import { DateRole } from "../model/unit-date";
import type { Draft, DraftProposal, DraftText } from "./draft";

/** The draft with what one proposal says in its field. */
export function setField(draft: Draft, proposal: DraftProposal): Draft {
  const { kind, value } = proposal;
  if (kind === "title") return { ...draft, title: value };
  if (kind === "genre") return { ...draft, genre: value };
  if (kind === "classification") return { ...draft, classification: value };
  if (kind === "date") return withDate(draft, proposal);
  if (kind === "agent") return withAgent(draft, proposal);
  if (kind === "language") return withLanguage(draft, value);
  return draft;
}

function withDate(draft: Draft, { value, role, evidence, rule }: DraftProposal): Draft {
  const known = DateRole.safeParse(role);
  const date = {
    edtf: value,
    display: evidence.text,
    role: known.success ? known.data : ("mentioned" as const),
    source: `rule ${rule}`,
  };
  const stands = draft.dates.some((one) => one.edtf === date.edtf && one.role === date.role);
  return stands ? draft : { ...draft, dates: [...draft.dates, date] };
}

function withAgent(draft: Draft, { value, role }: DraftProposal): Draft {
  const known = AgentRole.safeParse(role);
  const agent = {
    id: null,
    name: value,
    role: known.success ? known.data : ("mentioned" as const),
  };
  const stands = draft.agents.some((one) => one.name === agent.name && one.role === agent.role);
  return stands ? draft : { ...draft, agents: [...draft.agents, agent] };
}

/** The first language proposed is the most used one: the text's own. */
function withLanguage(draft: Draft, language: string): Draft {
  if (draft.languages.includes(language)) return draft;
  const languages = [...draft.languages, language];
  const texts = draft.texts.map((text) =>
    text.language === "und" ? { ...text, language: languages[0] ?? language } : text,
  );
  return { ...draft, languages, texts };
}

/** The draft with what one proposal says of words in the text, as a mark over them. */
export function markProposal(draft: Draft, proposal: DraftProposal): Draft {
  const mark = markOf(proposal);
  const [text, ...others] = draft.texts;
  if (mark === null || text === undefined) return draft;
  return { ...draft, texts: [withMark(text, mark), ...others] };
}

function markOf({ kind, value, evidence, rule }: DraftProposal): Mark | null {
  const by = `rule ${rule}`;
  const place = { start: evidence.start, end: evidence.end, by };
  if (kind === "gloss") return { ...place, kind: "gloss", note: null, label: value };
  if (kind === "clutter") return { ...place, kind: "clutter", note: null, label: value };
  if (kind === "missing-note") return { ...place, kind: "note", note: null, label: value };
  if (kind === "lacuna")
    return { kind: "gap", start: evidence.end, end: evidence.end, by, note: null, label: null };
  return null;
}

function withMark(text: DraftText, mark: Mark): DraftText {
  const marks = [...text.marks, mark].toSorted((a, b) => a.start - b.start || b.end - a.end);
  return { ...text, marks };
}
