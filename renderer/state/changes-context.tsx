import { createContext, use, useCallback, useMemo, useRef, useState, type ReactNode } from "react";
import type { Input, Output, Reply, RequestName } from "../../archive/contract";
import type { Changes } from "../../archive/contract/versions";
import type { Problem } from "../../archive/model/archive-error";
import { useArchive } from "./archive-context";
import { behind, usePiles, type Made } from "./change-piles";
import { useKeys } from "./use-keys";

/** Requests that change stored objects and say how to take it back. */
export type ChangeName = {
  [N in RequestName]: Output<N> extends Changes ? N : never;
}[RequestName];

/** The reader's changes of the archive: made, refused, taken back and done again. */
export interface ChangesMade {
  /**
   * Makes a change. What it was is said at the foot with the way back. A refusal is shown above the screen; where only the
   * reader's name was missing, the change is made once it is given.
   * @param what for people, in their language: "Title of 1/7 changed"
   */
  readonly make: <N extends ChangeName>(
    name: N,
    input: Input<N>,
    what: string,
  ) => Promise<Reply<Output<N>>>;
  /** A change that may take long, while it does. */
  readonly underWay: UnderWay | null;
  readonly last: Made | null;
  /** The change that was taken back last, until another one is made. */
  readonly taken: Made | null;
  readonly takeBack: () => Promise<void>;
  readonly doAgain: () => Promise<void>;
  readonly problem: Problem | null;
  readonly dismiss: () => void;
  /** Makes the refused change again: its reason is gone. */
  readonly retry: () => Promise<void>;
}

/** The job under which a change is made, and the change in the reader's words. */
export interface UnderWay {
  readonly job: string;
  readonly what: string;
}

/** Changes that may touch thousands of units: they tell how far they are, and can be stopped. */
const LONG: readonly ChangeName[] = [
  "moveUnits",
  "withdrawUnits",
  "bringBack",
  "undoImport",
  "redoImport",
];

const ChangesContext = createContext<ChangesMade | null>(null);

export function ChangesProvider({ children }: { readonly children: ReactNode }) {
  const changes = useChangesState();
  useKeys({
    "mod+z": () => void changes.takeBack(),
    "mod+shift+z": () => void changes.doAgain(),
  });
  return <ChangesContext value={changes}>{children}</ChangesContext>;
}

/** @throws when called outside of ChangesProvider: a fault of ours, not of the reader */
export function useChanges(): ChangesMade {
  const changes = use(ChangesContext);
  if (changes === null) throw new Error("useChanges needs a ChangesProvider above it");
  return changes;
}

/** A change that was not made, as it was asked for. */
interface Refused {
  readonly name: ChangeName;
  readonly input: Input<ChangeName>;
  readonly what: string;
}

function useChangesState(): ChangesMade {
  const { client } = useArchive();
  const { stacks, pile, waitFor, inTurn } = usePiles();
  const [problem, setProblem] = useState<Problem | null>(null);
  const refused = useRef<Refused | null>(null);
  const [underWay, setUnderWay] = useState<UnderWay | null>(null);
  /** Who stops a change need not be told that it was. */
  const tell = useCallback((reply: Reply<unknown>) => {
    const isStopped = !reply.ok && reply.problem.code === "job.cancelled";
    setProblem(reply.ok || isStopped ? null : reply.problem);
  }, []);
  const begin = useCallback((what: string): string => {
    const job = crypto.randomUUID();
    setUnderWay({ job, what });
    return job;
  }, []);
  const end = useCallback(
    (job: string) => setUnderWay((now) => (now?.job === job ? null : now)),
    [],
  );

  const ask = useCallback(
    async <N extends ChangeName>(name: N, input: Input<N>, what: string) => {
      const job = LONG.includes(name) ? begin(what) : null;
      const reply = await client.ask(name, job === null ? input : { ...input, job });
      if (job !== null) end(job);
      tell(reply);
      refused.current = reply.ok ? null : { name, input, what };
      if (!reply.ok) return reply;
      const { changed } = reply.value as Changes;
      if (changed.length > 0)
        pile(({ made }) => ({ made: [...made, { what, changed }], taken: [] }));
      return reply;
    },
    [client, pile, begin, end, tell],
  );
  const make = useCallback(
    <N extends ChangeName>(name: N, input: Input<N>, what: string) => {
      const answer = ask(name, input, what);
      waitFor(answer);
      return answer;
    },
    [ask, waitFor],
  );
  /** Restores what one change did. @returns the restoring, which can be restored in its turn; null when it was refused */
  const back = useCallback(
    async ({ what, changed }: Made, again: boolean): Promise<Made | null> => {
      const job = begin(what);
      const reply = await client.ask("restore", { changed: [...changed], why: what, again, job });
      end(job);
      tell(reply);
      return reply.ok ? { what, changed: reply.value.changed } : null;
    },
    [client, begin, end, tell],
  );
  const takeBack = useCallback(
    () =>
      inTurn(async (now) => {
        const last = now.made.at(-1);
        const restored = last === undefined ? null : await back(last, false);
        if (restored !== null)
          pile(({ made, taken }) => ({
            made: behind(made, last, restored),
            taken: [...taken, restored],
          }));
      }),
    [inTurn, back, pile],
  );
  const doAgain = useCallback(
    () =>
      inTurn(async (now) => {
        const last = now.taken.at(-1);
        const restored = last === undefined ? null : await back(last, true);
        if (restored !== null)
          pile(({ made, taken }) => ({
            made: [...made, restored],
            taken: behind(taken, last, restored),
          }));
      }),
    [inTurn, back, pile],
  );
  const dismiss = useCallback(() => setProblem(null), []);
  const retry = useCallback(async () => {
    const last = refused.current;
    if (last !== null) await make(last.name, last.input, last.what);
  }, [make]);
  return useMemo(
    () => ({
      make,
      underWay,
      last: stacks.made.at(-1) ?? null,
      taken: stacks.taken.at(-1) ?? null,
      takeBack,
      doAgain,
      problem,
      dismiss,
      retry,
    }),
    [make, underWay, stacks, takeBack, doAgain, problem, dismiss, retry],
  );
}
