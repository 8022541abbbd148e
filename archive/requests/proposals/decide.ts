import type { Handlers, Output } from "../../contract";
import type { Decision } from "../../import/deciding/described";
import { isOfPlace } from "../../import/deciding/marks";
import { placeOf } from "../../import/deciding/place-of";
import { ArchiveError } from "../../model/archive-error";
import { type ProposalId, UnitId } from "../../model/ids";
import type { Proposal } from "../../model/proposal";
import { type Desk, type OpenArchive, writableArchive } from "../desk";
import { readableUnit } from "../dossier";
import { changeUnits, type UnitEdit } from "../editing/change-units";
import type { WholeUnit } from "../stored-unit";
import { checkEdited } from "./check-edited";
import { decideUnit } from "./described-unit";
import { groupBy } from "./group-by";

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
  const byUnit = groupBy(decisions, ([id]) => unitOfProposal(id));
  const edits = [...byUnit].map(([id, ofUnit]): UnitEdit => {
    requireProposals(desk, open, id, ofUnit);
    return {
      id,
      seen: null,
      change(whole) {
        requireWords(whole, ofUnit);
        const next = decideUnit(whole, new Map(ofUnit));
        for (const [at, one] of next?.unit.proposals.entries() ?? [])
          if (one !== whole.unit.proposals[at]) decided.push({ id: one.id, state: one.state });
        return next;
      },
    };
  });
  return { changed: await changeUnits(desk, open, edits), decided };
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
