/** Decides when a file operation takes place. */
export interface Scheduler {
  turn(): Promise<void>;
}

/** Every operation at once, in the order in which it was asked for. */
export const atOnce: Scheduler = { turn: () => Promise.resolve() };

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Enough turns of the microtask queue for every lane to ask for its next operation. */
const SETTLE = 24;

/** Lets every lane ask first, then lets one of the waiting operations take place, chosen by chance. */
export function inAnyOrder(chance: () => number): Scheduler {
  const waiting: (() => void)[] = [];
  let running = false;
  async function run(): Promise<void> {
    running = true;
    while (waiting.length > 0) {
      for (let turn = 0; turn < SETTLE; turn++) await null;
      const [next] = waiting.splice(Math.floor(chance() * waiting.length), 1);
      next?.();
      for (let turn = 0; turn < SETTLE; turn++) await null;
    }
    running = false;
  }
  return {
    turn() {
      const turn = new Promise<void>((resolve) => waiting.push(resolve));
      if (!running) void run();
      return turn;
    },
  };
}
