import type { OpenArchive } from "../../requests/desk";

/** Milliseconds that one step of tidying may take, and the pause after it: questions come first. */
const STEP = 8;
const PAUSE = 40;
const IDLE = 2_000;

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
