import type { IndexState } from "./questions";

/** Documents that are worth a segment of their own. */
const MANY = 200;

/** What is done for an index in the background. */
export interface Upkeep {
  /** Begins to store new documents when there are many, with every `tidy`: an archive then opens without reading them again. Inside a transaction. */
  settle(): void;
  /** Whether documents are being stored: whoever closes the archive now leaves them to be read again. */
  settling(): boolean;
  /** Background work for so many milliseconds, inside a transaction. @returns whether there is more */
  tidy(milliseconds: number): boolean;
  /** Makes ready what a first question or change would wait for, for so many milliseconds, inside a transaction. @returns whether there is more */
  prepare(milliseconds: number): boolean;
}

/** @param fresh documents added since the index was last settled */
export const upkeep = (now: () => IndexState, fresh: { count: number }): Upkeep => ({
  settle() {
    if (fresh.count < MANY) return;
    now().engine.store();
    fresh.count = 0;
  },
  settling: () => now().engine.storing(),
  tidy: (milliseconds) => now().engine.mergeStep(milliseconds),
  prepare: (milliseconds) =>
    now().named.prepare(milliseconds) || now().engine.prepare(milliseconds),
});
