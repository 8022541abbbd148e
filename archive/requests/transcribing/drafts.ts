import type { Handlers } from "../../contract";
import type { Draft } from "../../contract/transcribe";
import { ArchiveError } from "../../model/archive-error";
import type { TranscriptionId } from "../../model/ids";
import { actorOf, type Desk, openArchive, type OpenArchive, writableArchive } from "../desk";
import { readableUnit } from "../dossier";
import type { DraftRow } from "../ports";
import { readWholeUnit } from "../stored-unit";

/** Drafts are the keeper's: a visitor is told of none. @throws ArchiveError `request.no-unit` `store.*` */
export const draftsOf =
  (desk: Desk): Handlers["draftsOf"] =>
  async ({ unit }) => {
    const open = openArchive(desk);
    readableUnit(desk, open, unit);
    if (desk.reader === "visitor") return { drafts: [], others: [] };
    const actor = desk.actor();
    const rows = open.drafts.of(unit);
    const own = rows.filter(({ by }) => by === actor);
    return {
      drafts: await Promise.all(own.map((row) => shown(open, row))),
      others: rows
        .filter(({ by }) => by !== actor)
        .map(({ transcription, by, kept }) => ({ transcription, by, kept })),
    };
  };

async function shown(open: OpenArchive, row: DraftRow): Promise<Draft> {
  const { transcription, base, head, text, marks, kept } = row;
  return { transcription, base, head, text, marks, kept, moved: await hasMoved(open, row) };
}

/** Whether the reading is no longer what the draft was begun from. Changes of the description do not matter to it. */
async function hasMoved({ store, outOfReach }: OpenArchive, row: DraftRow): Promise<boolean> {
  // While its drive is out nobody can tell; it is asked again when the drive is back.
  if (row.transcription === null || outOfReach() !== null) return false;
  const at = async (version?: number) => {
    const { transcriptions } = await readWholeUnit(store, row.unit, version);
    const found = transcriptions.find(({ id }) => id === row.transcription);
    return found === undefined ? null : JSON.stringify([found.text, found.marks]);
  };
  return (await at(row.base)) !== (await at());
}

/** @throws ArchiveError `request.no-unit` `request.no-actor` `request.other-draft` `store.*` */
export const keepDraft =
  (desk: Desk): Handlers["keepDraft"] =>
  async ({ known, ...draft }) => {
    const open = archiveForDrafts(desk);
    readableUnit(desk, open, draft.unit);
    const row: DraftRow = { ...draft, by: actorOf(desk), kept: desk.now() };
    const there = mine(open, row.by, draft.unit, draft.transcription);
    if (there !== undefined && there.kept !== known) throw otherDraft(there);
    open.drafts.keep(row);
    return Promise.resolve({ kept: row.kept });
  };

/** Drafts are kept on this computer: that the archive's drive is out, or that it went on elsewhere, is no reason to lose one. */
function archiveForDrafts(desk: Desk): OpenArchive {
  const open = openArchive(desk);
  return open.outOfReach() === null ? writableArchive(desk) : open;
}

const mine = (
  open: OpenArchive,
  actor: string,
  unit: DraftRow["unit"],
  transcription: TranscriptionId | null,
) => open.drafts.of(unit).find((one) => one.by === actor && one.transcription === transcription);

const otherDraft = ({ kept }: DraftRow) =>
  new ArchiveError(
    "request.other-draft",
    `Another draft of this text was kept at ${kept.slice(11, 19)} UTC, in another window.`,
    "Take that one, or keep yours over it.",
  );

/** @throws ArchiveError `request.no-actor` */
export const dropDraft =
  (desk: Desk): Handlers["dropDraft"] =>
  ({ unit, transcription }) => {
    const open = archiveForDrafts(desk);
    return Promise.resolve({ dropped: open.drafts.drop(actorOf(desk), unit, transcription) });
  };
