import { useEffect, useRef, useState } from "react";
import { rowsOf } from "./read-rows";
import { emptyRow, newKey, type Row, type RowKind } from "./row";
import { textOf } from "./write-rows";

/** Building pauses this long before the archive is asked. */
const PAUSE_MS = 140;
const MOST_UNDONE = 100;

interface Built {
  /** The text that was last given from outside. */
  readonly seen: string;
  readonly text: string;
  readonly rows: readonly Row[];
  /** What stood before, the last at the end; `of` is the row that was changed, so that a word typed is one step. */
  readonly before: readonly { readonly rows: readonly Row[]; readonly of: number | null }[];
}

const fresh = (text: string): Built => ({ seen: text, text, rows: rowsOf(text), before: [] });

/** The rows of a query; what is changed in them is written into the query after a pause. */
export function useRows(text: string, onText: (text: string) => void) {
  const [built, setBuilt] = useState(() => fresh(text));
  if (text !== built.seen) setBuilt(text === built.text ? { ...built, seen: text } : fresh(text));
  const later = useLater(onText);
  const put = (rows: readonly Row[], before: Built["before"]) => {
    const next = textOf(rows);
    setBuilt({ ...built, text: next, rows, before });
    later.send(next);
  };
  const change = (rows: readonly Row[], of: number | null) => {
    const isSame = of !== null && built.before.at(-1)?.of === of;
    const step = { rows: built.rows, of };
    put(rows, isSame ? built.before : [...built.before, step].slice(-MOST_UNDONE));
  };
  return {
    rows: built.rows,
    text: built.text,
    change,
    /** What waits to be written is not. */
    drop: later.drop,
    add: (kind: RowKind) => {
      const row = emptyRow(newKey(built.rows), kind);
      change([...built.rows, row], null);
      return row.key;
    },
    undo: () => {
      const last = built.before.at(-1);
      if (last !== undefined) put(last.rows, built.before.slice(0, -1));
    },
  };
}

/** Sends the last of many after a pause, or when the builder is closed meanwhile. */
function useLater(onText: (text: string) => void) {
  const latest = useRef(onText);
  const waiting = useRef<{ readonly text: string; readonly timer: number } | null>(null);
  useEffect(() => {
    latest.current = onText;
  });
  const drop = () => {
    if (waiting.current !== null) window.clearTimeout(waiting.current.timer);
    waiting.current = null;
  };
  useEffect(
    () => () => {
      const last = waiting.current;
      drop();
      if (last !== null) latest.current(last.text);
    },
    [],
  );
  const send = (text: string) => {
    drop();
    const timer = window.setTimeout(() => {
      waiting.current = null;
      latest.current(text);
    }, PAUSE_MS);
    waiting.current = { text, timer };
  };
  return { send, drop };
}
