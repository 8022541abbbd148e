import type { Desk, OpenArchive } from "../desk";

/** Computes what a set holds once for each state of the archive: pages of a long list are of one state. */
export type Remember = <T>(open: OpenArchive, what: readonly string[], make: () => T) => T;

/** A desk that remembers what it computed of sets. */
export interface SetDesk extends Desk {
  readonly remember: Remember;
}

/** Answers remembered: two sides of a comparison, a set's parts, and a few people at once. */
const REMEMBERED = 8;

/** Each reader's desk has its own: what one may see is never remembered for another. */
export function rememberingDesk(desk: Desk): SetDesk {
  const kept = new Map<string, unknown>();
  return {
    ...desk,
    remember<T>(open: OpenArchive, what: readonly string[], make: () => T): T {
      const today = desk.now().slice(0, 10);
      const state = [open.session, open.store.head(), today, desk.reader];
      const key = JSON.stringify([state, what]);
      const known = kept.get(key) as T | undefined;
      const made = known ?? make();
      kept.delete(key);
      kept.set(key, made);
      for (const old of [...kept.keys()].slice(0, -REMEMBERED)) kept.delete(old);
      return made;
    },
  };
}
