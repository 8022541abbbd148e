import type { OpenArchive } from "../../requests/desk";

/** Milliseconds that one step of tidying may take, and the pause after it: questions come first. */
const STEP = 8;
const PAUSE = 40;
const IDLE = 2_000;

/** Milliseconds that closing may take to leave fewer segments behind; documents are stored to the last, however long it takes. */
const AT_CLOSE = 1_500;

/** Stores what is being stored and merges for a while, where the archive is written: whoever opens next is glad of it. */
export function tidyUp({ tables, index, readOnly }: OpenArchive): void {
  const until = performance.now() + (readOnly === null ? AT_CLOSE : 0);
  const goesOn = () => index.settling() || performance.now() < until;
  while (goesOn() && tables.transaction(() => index.tidy(STEP)));
}

/** Stores documents, merges segments and makes ready in the background, a few milliseconds at a time. @returns its own stop */
export function startTidying({ tables, index }: OpenArchive): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const step = () => {
    const more = tables.transaction(() => index.tidy(STEP) || index.prepare(STEP));
    timer = setTimeout(step, more ? PAUSE : IDLE);
    timer.unref();
  };
  timer = setTimeout(step, IDLE);
  timer.unref();
  return () => clearTimeout(timer);
}
