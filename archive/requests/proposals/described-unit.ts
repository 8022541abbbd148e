import { decide } from "../../import";
import type { Decision } from "../../import/deciding/described";
import type { ProposalId } from "../../model/ids";
import type { Proposal } from "../../model/proposal";
import type { NextUnit } from "../editing/change-units";
import type { WholeUnit } from "../stored-unit";
import { inWords } from "./log-words";

/** A unit after some of its proposals were decided; null when that changes nothing. */
export function decideUnit(
  whole: WholeUnit,
  decisions: ReadonlyMap<ProposalId, Decision>,
): NextUnit | null {
  const { unit, transcriptions } = whole;
  const { title, genre, classification, dates, agents, languages, proposals } = unit;
  const places = proposals.flatMap((proposal, at) => {
    const given = decisions.get(proposal.id);
    if (given === undefined) return [];
    const decision = { ...given, edited: asEdited(proposal, given.edited) };
    return isSo(proposal, decision) ? [] : [[at, decision] as const];
  });
  const described = { title, genre, classification, dates, agents, languages, proposals };
  const { texts, ...fields } = decide({ ...described, texts: transcriptions }, new Map(places));
  const changed = changedStates(proposals, fields.proposals);
  if (changed.length === 0) return null;
  const heads = texts.map(({ text: _text, marks: _marks, ...head }) => head);
  return {
    unit: { ...unit, ...fields, transcriptions: heads },
    texts: texts.filter(
      ({ marks }, at) => JSON.stringify(marks) !== JSON.stringify(transcriptions[at]?.marks),
    ),
    type: "metadata modification",
    detail: changed.map(inWords).join("; "),
  };
}

/** The reader's words with their role, the rule's where none was chosen; null where they say what the rule says. */
function asEdited({ value, role }: Proposal, edited: Decision["edited"]): Decision["edited"] {
  if (edited === null) return null;
  const next = { value: edited.value.trim(), role: edited.role ?? role };
  return next.value === value && next.role === role ? null : next;
}

/** Decided so already: nothing is written. */
function isSo({ state, edited }: Proposal, decision: Decision): boolean {
  const same = JSON.stringify(edited ?? null) === JSON.stringify(decision.edited);
  return state === decision.state && (state !== "applied" || same);
}

/** Proposals as they are now, where they are not as they were. */
const changedStates = (before: readonly Proposal[], now: readonly Proposal[]) =>
  now.filter((one, at) => one !== before[at]);
