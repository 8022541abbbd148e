import { workingTitle } from "../blank-draft";
import { type Decision, type Described, type Proposed, saying } from "./described";
import {
  agentEntries,
  dateEntries,
  type Entries,
  languageEntries,
  markEntries,
  placeEntries,
} from "./entries";
import { nameReadings, readingsToName } from "./readings";
import { relist } from "./relist";

const ONE_ONLY = ["title", "genre", "classification"] as const;

/**
 * Takes proposals over and takes them back, at import and at review: they set the fields, mark the text, and stand recorded with
 * what they met, so that rejecting one takes exactly its effect back. Of kinds that a unit has one of (title, genre,
 * classification) the surest of those accepted is taken, and the one applied before steps back to open.
 * @param decisions by the proposal's place in the list
 */
export function decide<D extends Described>(
  described: D,
  decisions: ReadonlyMap<number, Decision>,
): D {
  const before = described.proposals;
  const wanted = withOneOfAKind(before, decisions);
  const after = before.map((one, at) => decided(described, one, wanted.get(at)));
  const turn = { before, after };
  const languages = relist(described.languages, turn, languageEntries);
  const places = relist(described.places ?? [], turn, placeEntries);
  const [first, ...others] = described.texts;
  const texts =
    first === undefined
      ? []
      : [{ ...first, marks: relist(first.marks, turn, markEntries(first.text)) }, ...others];
  return {
    ...described,
    ...oneOnlyFields(described, after),
    dates: relist(described.dates, turn, dateEntries),
    agents: relist(described.agents, turn, agentEntries),
    languages,
    // A unit without places has no such field: what was written before there were any stays as it is.
    places: places.length === 0 ? undefined : places,
    texts: nameReadings(texts, turn, [described.languages[0], languages[0]]),
    proposals: after,
  };
}

/** Adds that a rival steps back, and leaves the weaker of two accepted together as they were. */
function withOneOfAKind(
  proposals: readonly Proposed[],
  decisions: ReadonlyMap<number, Decision>,
): ReadonlyMap<number, Decision> {
  const wanted = new Map(decisions);
  for (const kind of ONE_ONLY) {
    const places = proposals.flatMap((one, at) => (one.kind === kind ? [at] : []));
    const accepted = places.filter((at) => decisions.get(at)?.state === "applied");
    const sure = (at: number) => proposals[at]?.confidence ?? 0;
    const best = accepted.toSorted((a, b) => sure(b) - sure(a) || a - b)[0];
    if (best === undefined) continue;
    for (const at of accepted) if (at !== best) wanted.delete(at);
    for (const at of places)
      if (at !== best && proposals[at]?.state === "applied" && !wanted.has(at))
        wanted.set(at, { state: "open", edited: null });
  }
  return wanted;
}

function decided(described: Described, proposal: Proposed, decision?: Decision): Proposed {
  if (decision === undefined) return proposal;
  const { met: _met, edited: _edited, ...bare } = proposal;
  if (decision.state !== "applied") return { ...bare, state: decision.state };
  const { edited } = decision;
  const next = { ...bare, state: decision.state, ...(edited === null ? {} : { edited }) };
  return { ...next, met: whatItMeets(described, next) };
}

function whatItMeets(described: Described, proposal: Proposed): NonNullable<Proposed["met"]> {
  const { kind } = proposal;
  if (kind === "title" || kind === "genre" || kind === "classification")
    return { value: withoutAny(described, kind) };
  if (kind === "date") return stands(described, proposal, described.dates, dateEntries);
  if (kind === "agent") return stands(described, proposal, described.agents, agentEntries);
  if (kind === "place") return stands(described, proposal, described.places ?? [], placeEntries);
  if (kind === "language") {
    const met = stands(described, proposal, described.languages, languageEntries);
    return met.value === null ? { ...met, readings: readingsToName(described) } : met;
  }
  const [text] = described.texts;
  return text === undefined
    ? { value: null }
    : stands(described, proposal, text.marks, markEntries(text.text));
}

/** Whether what it would add stands there by itself: not because another proposal put it there. */
function stands<T>(
  { proposals }: Described,
  proposal: Proposed,
  list: readonly T[],
  { entryOf, keyOf }: Entries<T>,
): { readonly value: string | null } {
  const entry = entryOf(proposal);
  const key = entry === null ? null : keyOf(entry);
  const isThere = list.some((one) => keyOf(one) === key);
  const putThere = proposals.some((one) => {
    const other = one.state === "applied" && (one.met?.value ?? null) === null && entryOf(one);
    return other !== false && other !== null && keyOf(other) === key;
  });
  return { value: isThere && !putThere ? saying(proposal).value : null };
}

/** The field's value if no proposal were applied: one changed by hand since stays as it is. */
function withoutAny(described: Described, kind: (typeof ONE_ONLY)[number]): string | null {
  const applied = described.proposals.find((one) => one.kind === kind && one.state === "applied");
  const value = described[kind];
  if (applied === undefined || saying(applied).value !== value) return value;
  // Archives of version 0.1 did not keep what stood before.
  const unknown = kind === "title" ? workingTitle(described.texts[0]?.text ?? "", "") : null;
  return applied.met === undefined ? unknown : applied.met.value;
}

function oneOnlyFields(described: Described, after: readonly Proposed[]) {
  const valueOf = (kind: (typeof ONE_ONLY)[number]) => {
    const at = after.findIndex((one) => one.kind === kind && one.state === "applied");
    const applied = after[at];
    if (applied === undefined) return withoutAny(described, kind);
    return applied === described.proposals[at] ? described[kind] : saying(applied).value;
  };
  return {
    title: valueOf("title") ?? described.title,
    genre: valueOf("genre"),
    classification: valueOf("classification"),
  };
}
