import { useCallback, useEffect, useRef, useState } from "react";
import type { Draft } from "../../../archive/contract/transcribe";
import type { Problem } from "../../../archive/model/archive-error";
import type { TranscriptionId, UnitId } from "../../../archive/model/ids";
import type { MarkedText } from "../../../archive/model/marked-text/marked-text";
import type { ReadingHead } from "../../../archive/model/transcription";
import { useClient } from "../../state/archive-context";

/** Milliseconds of quiet after which a draft is kept. */
const PAUSE = 600;

/** Whether what is typed is kept. */
export type Keeping =
  | { readonly state: "same" }
  | { readonly state: "typing" }
  | { readonly state: "kept"; readonly at: string; readonly what: Written }
  | { readonly state: "failed"; readonly problem: Problem };

export interface Written extends MarkedText {
  readonly head: ReadingHead;
}

/** Whether both say the same, to the last mark. */
export const isSame = (one: Written, other: Written): boolean =>
  one.text === other.text &&
  one.marks.length === other.marks.length &&
  JSON.stringify([one.head, one.marks]) === JSON.stringify([other.head, other.marks]);

/**
 * Keeps what is written as a draft at every pause, and at once when the screen is left. What is as it was issued needs no draft.
 * @param issued the reading as readers see it @param base the version that `written` was begun from
 */
export function useDraft(props: {
  readonly unit: UnitId;
  readonly transcription: TranscriptionId | null;
  readonly base: number;
  readonly issued: Written;
  readonly written: Written;
  readonly found: Draft | null;
}) {
  const client = useClient();
  const { found } = props;
  const [keeping, setKeeping] = useState<Keeping>(
    found === null ? { state: "same" } : { state: "kept", at: found.kept, what: found },
  );
  const known = useRef<string | null>(found?.kept ?? null);
  const kept = useRef<Written | null>(found);
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });

  const keep = useCallback(async (): Promise<void> => {
    const { unit, transcription, base, written, issued } = latest.current;
    if (kept.current !== null && isSame(kept.current, written)) return;
    if (isSame(written, issued)) {
      if (known.current !== null) await client.ask("dropDraft", { unit, transcription });
      known.current = null;
      kept.current = null;
      setKeeping({ state: "same" });
      return;
    }
    const { head, text, marks } = written;
    const draft = { unit, transcription, base, head, text, marks: [...marks] };
    const reply = await client.ask("keepDraft", { ...draft, known: known.current });
    if (reply.ok) {
      known.current = reply.value.kept;
      kept.current = written;
    }
    setKeeping(
      reply.ok
        ? { state: "kept", at: reply.value.kept, what: written }
        : { state: "failed", problem: reply.problem },
    );
  }, [client]);

  const turn = useRef(Promise.resolve());
  const keepInTurn = useCallback(() => {
    turn.current = turn.current.then(keep);
    return turn.current;
  }, [keep]);
  const { written, issued } = props;
  useEffect(() => {
    if (isSame(kept.current ?? issued, written)) return undefined;
    const timer = setTimeout(() => void keepInTurn(), PAUSE);
    return () => clearTimeout(timer);
  }, [written, issued, keepInTurn]);
  useEffect(() => {
    const leave = () => void keepInTurn();
    window.addEventListener("pagehide", leave);
    return () => {
      window.removeEventListener("pagehide", leave);
      leave();
    };
  }, [keepInTurn]);

  return {
    keeping: asShown(keeping, written, issued),
    keepInTurn,
    /** What was kept is no longer wanted: it was issued or thrown away. */
    forget: useCallback((issuedNow: Written) => {
      known.current = null;
      kept.current = issuedNow;
      setKeeping({ state: "same" });
    }, []),
    /** The draft of another window goes on in this one. */
    take: useCallback((other: Draft) => {
      known.current = other.kept;
      kept.current = other;
      setKeeping({ state: "kept", at: other.kept, what: other });
    }, []),
    /** Writes over the draft of another window, which the reader has been told of. */
    keepOver: useCallback(async () => {
      const { unit, transcription } = latest.current;
      const reply = await client.ask("draftsOf", { unit });
      const other = reply.ok
        ? reply.value.drafts.find((one) => one.transcription === transcription)
        : undefined;
      known.current = other?.kept ?? null;
      kept.current = null;
      await keepInTurn();
    }, [client, keepInTurn]),
  };
}

/** What was kept before the last letter is not said to be kept. A failure stays until something is kept. */
function asShown(keeping: Keeping, written: Written, issued: Written): Keeping {
  if (keeping.state === "failed") return keeping;
  const kept = keeping.state === "kept" ? keeping.what : issued;
  return isSame(kept, written) ? keeping : { state: "typing" };
}
