import { useCallback, useRef, useState } from "react";
import type { Changes } from "../../archive/contract/versions";

/** A change that the reader made, in the reader's words, and what takes it back. */
export interface Made {
  readonly what: string;
  readonly changed: Changes["changed"];
}

interface Stacks {
  readonly made: readonly Made[];
  readonly taken: readonly Made[];
}

/**
 * The pile without the change that was restored. What it had changed is at a newer version now, with the state that the change
 * beneath it left: that one is taken back from the new version.
 */
export function behind(
  pile: readonly Made[],
  last: Made | undefined,
  restored: Made,
): readonly Made[] {
  const moved = new Map<string, { readonly from: number; readonly to: number }>();
  for (const { id, before } of last?.changed ?? []) {
    const now = restored.changed.find((one) => one.id === id)?.now;
    if (now !== undefined) moved.set(id, { from: before, to: now });
  }
  return pile
    .filter((one) => one !== last)
    .map((one) => ({
      ...one,
      changed: one.changed.map((each) => {
        const to = moved.get(each.id);
        return to?.from === each.now ? { ...each, now: to.to } : each;
      }),
    }));
}

const nothing: Stacks = { made: [], taken: [] };

/**
 * The piles, and one turn after the other: a change that is taken back while it, or another taking back, is still under way
 * waits for it. Two quick strokes take two changes back, not one of them twice.
 */
export function usePiles() {
  const [stacks, setStacks] = useState(nothing);
  const piles = useRef(nothing);
  const turn = useRef<Promise<unknown>>(Promise.resolve());
  const pile = useCallback((change: (now: Stacks) => Stacks) => {
    piles.current = change(piles.current);
    setStacks(piles.current);
  }, []);
  /** @param answer what the next turn waits for */
  const waitFor = useCallback((answer: Promise<unknown>) => {
    turn.current = Promise.allSettled([turn.current, answer]);
  }, []);
  const inTurn = useCallback(
    (step: (now: Stacks) => Promise<void>): Promise<void> => {
      const done = turn.current.then(() => step(piles.current));
      waitFor(done);
      return done;
    },
    [waitFor],
  );
  return { stacks, pile, waitFor, inTurn };
}
