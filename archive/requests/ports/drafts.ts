import type { SetId, TranscriptionId, UnitId } from "../../model/ids";
import type { Mark } from "../../model/mark";
import type { ReadingHead } from "../../model/transcription";

/** A text in the making: whose, of what, begun from which version. */
export interface DraftRow {
  readonly by: string;
  readonly unit: UnitId;
  /** null for a reading that the unit does not have yet. */
  readonly transcription: TranscriptionId | null;
  readonly base: number;
  readonly head: ReadingHead;
  readonly text: string;
  readonly marks: readonly Mark[];
  /** UTC, ISO 8601 with milliseconds. */
  readonly kept: string;
}

/** What a saved search found when it was last looked at. */
export interface Look {
  /** UTC, ISO 8601 with milliseconds. */
  readonly when: string;
  readonly units: readonly UnitId[];
}

/** Texts in the making, and what was looked at last; kept on this computer and not in the archive. One for each actor and reading. */
export interface Drafts {
  /** Answers when it would survive the end of the process. */
  keep(draft: DraftRow): void;
  of(unit: UnitId): readonly DraftRow[];
  drop(by: string, unit: UnitId, transcription: TranscriptionId | null): boolean;
  /** Puts the look in the place of the one before. */
  keepLook(search: SetId, look: Look): void;
  lookAt(search: SetId): Look | null;
}
