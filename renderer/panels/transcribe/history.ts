import type { MarkedText } from "../../../archive/model/marked-text/marked-text";

/** A state of the text with what was chosen in it. */
export interface Step extends MarkedText {
  readonly from: number;
  readonly to: number;
}

/** What was typed, as steps back and forward; a word typed in one go is one step. */
export interface History {
  readonly past: readonly Step[];
  readonly now: Step;
  readonly future: readonly Step[];
}

/** Steps kept: each holds the whole text, which is shared where it did not change. */
const MOST = 300;

export const begun = ({ text, marks }: MarkedText): History => ({
  past: [],
  now: { text, marks, from: 0, to: 0 },
  future: [],
});

/** One letter typed on behind the last one, not a space: the word goes on. */
function goesOn({ past, now }: History, next: Step): boolean {
  const typed = next.text.slice(now.to, next.to);
  return (
    past.length > 0 &&
    now.marks.length === next.marks.length &&
    now.from === now.to &&
    next.text.length === now.text.length + 1 &&
    next.to === now.to + 1 &&
    !/\s/u.test(typed)
  );
}

export function edited(history: History, next: Step): History {
  const past = goesOn(history, next) ? history.past : [...history.past, history.now].slice(-MOST);
  return { past, now: next, future: [] };
}

export function undone({ past, now, future }: History): History {
  const last = past.at(-1);
  return last === undefined
    ? { past, now, future }
    : { past: past.slice(0, -1), now: last, future: [now, ...future] };
}

export function redone({ past, now, future }: History): History {
  const [next, ...rest] = future;
  return next === undefined
    ? { past, now, future }
    : { past: [...past, now], now: next, future: rest };
}
