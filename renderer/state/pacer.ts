/** Calls at once, then at most once in every `gap`; what came in between is made up for by one last call. */
export interface Pacer {
  readonly call: () => void;
  /** Drops the call that is still owed. */
  readonly stop: () => void;
}

/** @param gap milliseconds between two calls at least */
export function createPacer(run: () => void, gap: number): Pacer {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let owed = false;
  const rest = () => {
    timer = null;
    if (!owed) return;
    owed = false;
    go();
  };
  const go = () => {
    timer = setTimeout(rest, gap);
    run();
  };
  return {
    call: () => {
      if (timer === null) go();
      else owed = true;
    },
    stop: () => {
      if (timer !== null) clearTimeout(timer);
      timer = null;
      owed = false;
    },
  };
}
