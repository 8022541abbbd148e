import { applyProposals } from "../../import";
import type { Proposal } from "../../model/proposal";
import type { Unit } from "../../model/unit";
import type { UnitId } from "../../model/ids";
import type { Desk, OpenArchive } from "../desk";
import type { NextUnit, UnitEdit } from "../editing/change-units";
import { textsOfDraft } from "../importing/units-of-drafts";
import { readWholeUnit, type WholeUnit } from "../stored-unit";
import { type CutDraft, readCutDraft } from "./cut-up-source";
import { inWords } from "./log-words";
import { makerOf, numbered } from "./split-unit";

type State = Exclude<Proposal["state"], "applied">;

/**
 * Joins what was cut up: the unit is the one document again that it was, and its parts are taken from view, with their bytes and
 * versions. Who may see it, and where it stands in the finding aid, stays as it is now.
 * @throws ArchiveError `request.cannot-split` when it was cut up at import and its file cannot be read so again · `store.*`
 */
export async function joinUnit(
  desk: Desk,
  open: OpenArchive,
  unit: Unit,
  state: State,
): Promise<readonly UnitEdit[]> {
  const before = unit.proposals.find(isCut)?.met?.value ?? null;
  const whole =
    before === null
      ? await asReadAgain(desk, open, unit, state)
      : await readWholeUnit(open.store, unit.id, Number(before));
  const parts = partsOf(open, unit);
  const access = strictest([unit, ...parts.flatMap((id) => open.tables.unit(id)?.unit ?? [])]);
  const why = `Joined again to ${unit.referenceCode} “${whole.unit.title}”`;
  return [
    { id: unit.id, seen: null, change: ({ unit: now }) => joined(now, whole, state, access) },
    ...parts.map((id): UnitEdit => ({
      id,
      seen: null,
      change: ({ unit: part }) => ({
        unit: { ...part, withdrawn: { when: desk.now(), why } },
        type: "withdrawal",
        detail: why,
      }),
    })),
  ];
}

export const isCut = ({ kind, state }: Proposal): boolean =>
  kind === "segment" && state === "applied";

/** Words of a part that not everybody may see stand in the whole again: it is kept as closely. */
const strictest = (units: readonly Unit[]): Unit["access"] => {
  const closed = units
    .map(({ access }) => access)
    .filter(({ restriction }) => restriction !== "open");
  const first = closed.find(({ restriction }) => restriction === "restricted") ?? closed[0];
  return first ?? { restriction: "open", until: null, why: null };
};

function joined(
  now: Unit,
  { unit, transcriptions }: WholeUnit,
  state: State,
  access: Unit["access"],
): NextUnit | null {
  if (!now.proposals.some(isCut)) return null;
  const proposals = unit.proposals.map((one) => {
    if (one.kind !== "segment") return one;
    const { met: _met, ...bare } = one;
    return { ...bare, state };
  });
  const cuts = proposals.filter(({ kind }) => kind === "segment");
  const { parent, position, referenceCode, rights, withdrawn } = now;
  return {
    unit: { ...unit, parent, position, referenceCode, access, rights, withdrawn, proposals },
    texts: transcriptions,
    type: "metadata modification",
    detail: `Joined again: ${cuts.map(inWords).join("; ")}`,
  };
}

/** Units that were cut out of it: beneath it, from its own file, and still in view. */
function partsOf({ tables }: OpenArchive, { id, source }: Unit): readonly UnitId[] {
  const parts = tables
    .children(id)
    .filter(({ unit }) => unit.withdrawn === null && unit.source?.id === source?.id);
  return parts.flatMap(({ unit }) => [unit.id, ...partsOfPart(tables, unit.id)]);
}

function partsOfPart(tables: OpenArchive["tables"], id: UnitId): readonly UnitId[] {
  const beneath = tables.children(id).filter(({ unit }) => unit.withdrawn === null);
  return beneath.flatMap(({ unit }) => [unit.id, ...partsOfPart(tables, unit.id)]);
}

/** The one document that it never was in this archive, for it was cut up at import: as that import would have described it. */
async function asReadAgain(
  desk: Desk,
  open: OpenArchive,
  unit: Unit,
  state: State,
): Promise<WholeUnit> {
  const now = await readWholeUnit(open.store, unit.id);
  const rest = now.transcriptions[0]?.text ?? "";
  const cuts = unit.proposals.filter(isCut);
  const isMeant = ({ split }: CutDraft) =>
    (split.texts[0]?.text ?? "") === rest && split.children.length === cuts.length;
  const { split: _split, ...draft } = await readCutDraft(desk, open, unit, isMeant);
  const others = draft.proposals.filter(({ kind }) => kind !== "segment");
  const applied = applyProposals({ ...draft, proposals: others }, "confident");
  const segments = draft.proposals.filter(({ kind }) => kind === "segment");
  const texts = textsOfDraft(applied, unit.id, makerOf(desk, unit));
  const { title, genre, dates, agents, languages, classification, level } = applied;
  return {
    version: now.version,
    transcriptions: texts,
    unit: {
      ...unit,
      ...{ title, genre, dates, agents, languages, classification, level },
      transcriptions: texts.map(({ text: _text, marks: _marks, ...head }) => head),
      proposals: [
        ...cuts.map((cut, at) => ({
          ...cut,
          state,
          evidence: segments[at]?.evidence ?? cut.evidence,
        })),
        ...numbered(applied.proposals, unit),
      ],
    },
  };
}
