import { type Problem, toProblem } from "../../model/archive-error";
import { catchUp } from "../../requests/catch-up";
import type { OpenArchive } from "../../requests/desk";

/** Events that an opening waits for: about a second's work. With more the archive is shown while they are taken in. */
export const FEW_EVENTS = 1_600;

/** A catalogue that is being made while its archive is read and searched. */
export interface Making {
  /** How far it is, or why it failed; null when it is whole. Nothing is written before: a change would be found by nobody. */
  problem(): Problem | null;
  readonly ended: Promise<void>;
  /** The next opening goes on where this one stopped. */
  stop(): void;
}

/** How many events the catalogue has not taken in yet. */
export const unseenIn = ({ store, tables }: Pick<OpenArchive, "store" | "tables">): number =>
  store.lastEvent() - tables.seen().seq;

/** @param onStep more can be found, or all of it */
export function makeMeanwhile(open: OpenArchive, onStep: () => void): Making {
  const stopping = new AbortController();
  const all = open.store.lastEvent();
  let done = open.tables.seen().seq;
  let problem: Problem | null = making(done, all);
  const ended = catchUp(
    open,
    (seq) => {
      done = seq;
      problem = making(done, all);
      onStep();
    },
    stopping.signal,
  ).then(
    () => void (problem = null),
    (error: unknown) => void (problem = stopping.signal.aborted ? problem : toProblem(error)),
  );
  return { problem: () => problem, ended: ended.then(onStep), stop: () => stopping.abort() };
}

const making = (done: number, all: number): Problem => ({
  code: "catalogue.making",
  message: `The catalogue of this archive is being made: ${String(done)} of ${String(all)} acts of its log are in it.`,
  remedy: "Searches find what is there so far. Changes can be made when it is whole.",
});
