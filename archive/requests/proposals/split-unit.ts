import { cutsAsApplied } from "../../import/deciding/cuts";
import { decide } from "../../import";
import type { Decision, Described, Proposed } from "../../import/deciding/described";
import type { Draft } from "../../import/draft";
import type { ProposalId, Sha256, UnitId } from "../../model/ids";
import type { Proposal } from "../../model/proposal";
import type { Unit } from "../../model/unit";
import type { Desk, OpenArchive } from "../desk";
import type { NextUnit } from "../editing/change-units";
import { filing } from "../importing/filing";
import { type Maker, plainUnit, textsOfDraft, unitsOfDraft } from "../importing/units-of-drafts";
import { unitChange, type WholeUnit } from "../stored-unit";
import { cannotSplit, type CutDraft } from "./cut-up-source";
import { inWords } from "./log-words";

/**
 * Cuts a page up: the unit becomes a file that keeps the page's own words, each document a part of its own beneath it. What a person
 * had set stays with the file; what was decided of a proposal is decided for the part, or the file, that holds its words now.
 */
export function splitUnit(
  desk: Desk,
  open: OpenArchive,
  whole: WholeUnit,
  draft: CutDraft,
): NextUnit {
  const { unit, transcriptions, version } = whole;
  const maker = makerOf(desk, unit);
  const { texts: _own, ...fields } = requireOwnMarks(withoutProposals(whole), draft, unit);
  const bare = { ...unit, ...fields, level: "file" as const };
  const file = carryOver(draft.split, unit.proposals);
  const cuts = unit.proposals.filter(({ kind }) => kind === "segment");
  const rest = file.texts[0]?.text ?? "";
  const texts = textsOfDraft(file, unit.id, maker);
  const next: Unit = {
    ...bare,
    ...described(bare, draft, file),
    transcriptions: texts.map(({ text: _text, marks: _marks, ...head }) => head),
    proposals: [
      ...numbered(file.proposals, unit),
      ...cutsAsApplied(cuts, transcriptions[0]?.text ?? "", rest, version),
    ],
  };
  const shelves = filing(open.tables, (seed) => plainUnit(seed, maker.newId()));
  const { span: _span, ...source } = unit.source as NonNullable<Unit["source"]>;
  const made = file.children.flatMap((child) =>
    unitsOfDraft(child, unit.id, source, shelves, maker),
  );
  const why = `Cut out of ${unit.referenceCode} “${unit.title}”`;
  return {
    unit: next,
    texts,
    type: "metadata modification",
    detail: `Cut up into ${String(made.length)} parts: ${cuts.map((one) => inWords({ ...one, state: "applied" })).join("; ")}`,
    also: {
      changes: made.map((one) => unitChange(one.unit, one.texts, why)),
      events: made.map((one) => ({ type: "creation", object: one.unit.id, detail: why })),
    },
  };
}

export const makerOf = (desk: Desk, { imported }: Unit): Maker => ({
  ...(imported === undefined ? {} : { imported }),
  newId: () => desk.newId("rec") as UnitId,
  sha256: (text) => desk.sha256(new TextEncoder().encode(text)) as Sha256,
  authorityOf: () => null,
});

/** What people set, and nothing that proposals did. */
function withoutProposals({ unit, transcriptions }: WholeUnit) {
  const { title, genre, classification, dates, agents, languages, proposals } = unit;
  const all = { title, genre, classification, dates, agents, languages, proposals };
  const reopened = proposals.map((_, at) => [at, { state: "open", edited: null }] as const);
  return decide({ ...all, texts: transcriptions }, new Map<number, Decision>(reopened));
}

/** Marks that a person set would not come along. @throws ArchiveError `request.cannot-split` */
function requireOwnMarks<D extends Described>(bare: D, draft: Draft, { title }: Unit): D {
  const keys = (texts: Described["texts"]) =>
    JSON.stringify(
      texts[0]?.marks
        .map(({ kind, start, end, note, label }) => [kind, start, end, note, label])
        .toSorted(),
    );
  if (keys(bare.texts) === keys(draft.texts)) return bare;
  throw cannotSplit(title, "its text was marked by hand since");
}

/** Where a person set something else than the whole page's draft says, that stands; else what the file's says. */
function described(unit: Unit, whole: Draft, file: Draft): Partial<Unit> {
  const chosen = <K extends "title" | "genre" | "classification">(key: K) =>
    unit[key] === whole[key] ? file[key] : unit[key];
  const title = chosen("title") ?? unit.title;
  return {
    title,
    genre: chosen("genre"),
    classification: chosen("classification"),
    dates: together(unit.dates, file.dates),
    agents: together(unit.agents, file.agents),
    languages: together(unit.languages, file.languages),
  };
}

function together<T>(mine: readonly T[], theirs: readonly T[]): readonly T[] {
  const known = new Set(mine.map((one) => JSON.stringify(one)));
  return [...mine, ...theirs.filter((one) => !known.has(JSON.stringify(one)))];
}

/** Ids go on where the unit's own end: one never names two proposals. */
export function numbered(proposals: readonly Proposed[], { id, proposals: own }: Unit): Proposal[] {
  const last = Math.max(0, ...own.map((one) => Number(one.id.slice(one.id.lastIndexOf(".p") + 2))));
  return proposals.map((proposal, at) => ({
    ...proposal,
    id: `${id}.p${String(last + at + 1)}` as ProposalId,
  }));
}

/** Decides a draft's proposals, and those beneath it, as the same ones of the whole page were decided. */
function carryOver(draft: Draft, decided: readonly Proposal[]): Draft {
  const known = new Map(
    decided.filter(({ state }) => state !== "open").map((one) => [sayingOf(one), one]),
  );
  const decisions = draft.proposals.flatMap((one, at) => {
    const twin = known.get(sayingOf(one));
    return twin === undefined
      ? []
      : [[at, { state: twin.state, edited: twin.edited ?? null }] as const];
  });
  const children = draft.children.map((child) => carryOver(child, decided));
  return decide({ ...draft, children }, new Map<number, Decision>(decisions));
}

const sayingOf = ({ kind, value, role, evidence }: Proposed) =>
  JSON.stringify([kind, value, role, evidence.text]);
