import type { OpenArchive } from "../../requests/desk";

/** Milliseconds that one step of tidying may take, and the pause after it: questions come first. */
const STEP = 8;
const PAUSE = 40;
const IDLE = 2_000;

/** Milliseconds that closing may take to leave fewer segments behind. */
const AT_CLOSE = 1_500;

/** Merges what is left to merge, for a while: whoever opens next is glad of it. */
export function tidyUp({ tables, index }: OpenArchive): void {
  const until = performance.now() + AT_CLOSE;
  while (performance.now() < until && tables.transaction(() => index.tidy(STEP)));
}

/** Merges index segments in the background, a few milliseconds at a time. @returns its own stop */
export function startTidying({ tables, index }: OpenArchive): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const step = () => {
    const more = tables.transaction(() => index.tidy(STEP));
    timer = setTimeout(step, more ? PAUSE : IDLE);
    timer.unref();
  };
  timer = setTimeout(step, IDLE);
  timer.unref();
  return () => clearTimeout(timer);
}
