import type { Handlers, Input } from "../../contract";
import { ArchiveError } from "../../model/archive-error";
import type { NoteId } from "../../model/ids";
import type { TextAlignment } from "../../model/own-work";
import { actorOf, type Desk, writableArchive } from "../desk";
import { changedBy } from "../editing/change-units";
import { NOTHING, workOf } from "../own-work/stored-own-work";
import { recordMade, type Work } from "../record";
import { textAtHand, type TextAtHand } from "./chosen-texts";
import { areWhole, handAlignment, placesOfRows } from "./hand-alignment";

/** @throws ArchiveError `request.no-unit` `request.no-reading` `request.not-whole` `store.*` */
export const alignTexts =
  (desk: Desk): Handlers["alignTexts"] =>
  async (input) => {
    const open = writableArchive(desk);
    const before = new Map<string, number>();
    const receipt = await recordMade(desk, open, async () => {
      const left = await textAtHand(desk, open, input.left);
      const right = await textAtHand(desk, open, input.right);
      const standing = handAlignment(open, left, right)?.alignment ?? null;
      if (standing !== null) before.set(standing.id, (await open.store.object(standing.id)).head);
      return workFor(desk, standing, input.rows, left, right);
    });
    return { changed: changedBy(receipt, before) };
  };

function workFor(
  desk: Desk,
  standing: TextAlignment | null,
  rows: Input<"alignTexts">["rows"],
  left: TextAtHand,
  right: TextAtHand,
): Work {
  const codes = `${left.unit.referenceCode} and ${right.unit.referenceCode}`;
  if (rows === null) {
    if (standing === null) return NOTHING;
    const work = { kind: "alignment", dropped: true, alignment: standing } as const;
    return workOf(work, "withdrawal", `Paragraphs of ${codes} no longer set by hand`);
  }
  if (!areWhole(rows, left, right)) throw notWhole(codes);
  const alignment: TextAlignment = {
    id: standing?.id ?? (desk.newId("not") as NoteId),
    left: textOf(left),
    right: textOf(right),
    rows: placesOfRows(rows, left.paragraphs, right.paragraphs),
    when: desk.now(),
    by: actorOf(desk),
  };
  const work = { kind: "alignment", dropped: false, alignment } as const;
  const type = standing === null ? "creation" : "metadata modification";
  return workOf(work, type, `Paragraphs of ${codes} set beside each other by hand`);
}

const textOf = ({ unit, reading }: TextAtHand): TextAlignment["left"] => ({
  unit: unit.id,
  transcription: reading.id,
  textSha256: reading.sha256,
});

const notWhole = (codes: string) =>
  new ArchiveError(
    "request.not-whole",
    `The rows are not all paragraphs of ${codes}.`,
    "Open the comparison again; one of the texts may have changed.",
  );
