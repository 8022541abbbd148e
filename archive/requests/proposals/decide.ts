import type { Handlers, Output } from "../../contract";
import type { Decision } from "../../import/deciding/described";
import { isOfPlace } from "../../import/deciding/marks";
import { placeOf } from "../../model/place-of";
import { ArchiveError } from "../../model/archive-error";
import { type ProposalId, UnitId } from "../../model/ids";
import type { Proposal } from "../../model/proposal";
import type { Unit } from "../../model/unit";
import { type Desk, type OpenArchive, writableArchive } from "../desk";
import { readableUnit } from "../dossier";
import { changeUnits, type NextUnit, type UnitEdit } from "../editing/change-units";
import { readWholeUnit, type WholeUnit } from "../stored-unit";
import { checkEdited } from "./check-edited";
import { readCutDraft } from "./cut-up-source";
import { decideUnit } from "./described-unit";
import { groupBy } from "./group-by";
import { joinUnit } from "./join-unit";
import { splitUnit } from "./split-unit";

/** @throws ArchiveError `request.no-proposal` `request.words-gone` `request.not-a-date` ... `store.*` */
export const acceptProposals =
  (desk: Desk): Handlers["acceptProposals"] =>
  ({ accept }) =>
    decideAll(
      desk,
      accept.map(({ id, edited }) => [id, { state: "applied", edited }]),
    );

/** @throws ArchiveError `request.no-proposal` `store.*` */
export const rejectProposals =
  (desk: Desk): Handlers["rejectProposals"] =>
  ({ ids }) =>
    decideAll(
      desk,
      ids.map((id) => [id, { state: "rejected", edited: null }]),
    );

/** @throws ArchiveError `request.no-proposal` `store.*` */
export const reopenProposals =
  (desk: Desk): Handlers["reopenProposals"] =>
  ({ ids }) =>
    decideAll(
      desk,
      ids.map((id) => [id, { state: "open", edited: null }]),
    );

type Decisions = readonly (readonly [ProposalId, Decision])[];

async function decideAll(desk: Desk, decisions: Decisions): Promise<Output<"acceptProposals">> {
  const open = writableArchive(desk);
  const decided: { readonly id: ProposalId; readonly state: Proposal["state"] }[] = [];
  const edits: UnitEdit[] = [];
  for (const [id, ofUnit] of groupBy(decisions, ([one]) => unitOfProposal(one))) {
    requireProposals(desk, open, id, ofUnit);
    for (const edit of await editsOf(desk, open, id, ofUnit))
      edits.push({
        ...edit,
        change(whole) {
          const next = edit.change(whole);
          decided.push(...changedStates(whole, next));
          return next;
        },
      });
  }
  return { changed: await changeUnits(desk, open, edits), decided };
}

/** Cutting a page up and joining it again change more than the unit itself; they are taken whole or not at all. */
async function editsOf(
  desk: Desk,
  open: OpenArchive,
  id: UnitId,
  decisions: Decisions,
): Promise<readonly UnitEdit[]> {
  const { unit } = readableUnit(desk, open, id);
  const ofCuts = decisions.filter(([one]) => segmentOf(unit, one) !== undefined);
  const join = ofCuts.find(
    ([one, { state }]) => state !== "applied" && segmentOf(unit, one)?.state === "applied",
  )?.[1].state;
  if (join !== undefined && join !== "applied") return joinUnit(desk, open, unit, join);
  const others = decisions.filter((one) => !ofCuts.includes(one));
  const isSplit = ofCuts.some(
    ([one, { state }]) => state === "applied" && segmentOf(unit, one)?.state !== "applied",
  );
  const plain = isSplit ? others : decisions;
  const change: UnitEdit["change"] = (whole) => {
    requireWords(whole, plain);
    return decideUnit(whole, new Map(plain));
  };
  if (!isSplit) return [{ id, seen: null, change }];
  const { version, transcriptions } = await readWholeUnit(open.store, id);
  const draft = await readCutDraft(
    desk,
    open,
    unit,
    ({ texts }) => texts[0]?.text === transcriptions[0]?.text,
  );
  const after = (whole: WholeUnit) =>
    splitUnit(desk, open, decidedWhole(whole, change(whole)), draft);
  return [{ id, seen: version, change: after }];
}

const segmentOf = ({ proposals }: Unit, id: ProposalId): Proposal | undefined =>
  proposals.find((one) => one.id === id && one.kind === "segment");

/** A unit as it would be after a change. */
function decidedWhole(whole: WholeUnit, next: NextUnit | null): WholeUnit {
  if (next === null) return whole;
  const marked = new Map(next.texts?.map((text) => [text.id, text]));
  const transcriptions = whole.transcriptions.map((one) => ({ ...one, ...marked.get(one.id) }));
  return { ...whole, unit: next.unit, transcriptions };
}

/** Proposals whose state is not what it was, or that say something else. */
function changedStates({ unit }: WholeUnit, next: NextUnit | null) {
  const before = new Map(unit.proposals.map((one) => [one.id, one]));
  const changed = next?.unit.proposals.filter((one) => {
    const was = before.get(one.id);
    return (
      was !== undefined && was !== one && !(was.state === one.state && was.edited === one.edited)
    );
  });
  return changed?.map(({ id, state }) => ({ id, state })) ?? [];
}

const unitOfProposal = (id: ProposalId): UnitId => UnitId.parse(id.slice(0, id.lastIndexOf(".p")));

function requireProposals(desk: Desk, open: OpenArchive, unit: UnitId, decisions: Decisions): void {
  const isSeen = open.tables.unit(unit) !== null;
  const { proposals } = isSeen ? readableUnit(desk, open, unit).unit : { proposals: [] };
  for (const [id, { edited }] of decisions) {
    const proposal = proposals.find((one) => one.id === id);
    if (proposal === undefined) throw noProposal(id);
    if (edited !== null) checkEdited(proposal, edited);
  }
}

/** A mark needs words to stand over. @throws ArchiveError `request.words-gone` */
function requireWords({ unit, transcriptions }: WholeUnit, decisions: Decisions): void {
  for (const [id, { state }] of decisions) {
    const proposal = unit.proposals.find((one) => one.id === id);
    if (state !== "applied" || proposal === undefined || !isOfPlace(proposal.kind)) continue;
    if (placeOf(proposal.evidence, transcriptions[0]?.text ?? "") === null)
      throw wordsGone(id, unit.title);
  }
}

const noProposal = (id: string) =>
  new ArchiveError(
    "request.no-proposal",
    `This archive has no proposal ${id}.`,
    "List the proposals again: its unit may have been changed or taken from view.",
  );

const wordsGone = (id: string, title: string) =>
  new ArchiveError(
    "request.words-gone",
    `The words that proposal ${id} rests on no longer stand in “${title}”: its text was corrected since.`,
    "Reject the proposal, or mark the words in the text by hand.",
  );
