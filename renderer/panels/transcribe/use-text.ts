import { useMemo, useState } from "react";
import type { Dossier } from "../../../archive/contract/dossier";
import type { Draft } from "../../../archive/contract/transcribe";
import type { ReadingHead, Transcription } from "../../../archive/model/transcription";
import { begun, edited, redone, undone, type History } from "./history";
import type { Typing } from "./text-editor";
import { isSame, useDraft, type Written } from "./use-draft";

const headOf = ({ kind, language, by, from }: ReadingHead): ReadingHead => ({
  kind,
  language,
  by,
  from,
});

const blank = (dossier: Dossier): Written => ({
  text: "",
  marks: [],
  head: {
    kind: dossier.transcriptions.length === 0 ? "diplomatic" : "translation",
    language: dossier.unit.languages[0] ?? "en",
    by: null,
    from: null,
  },
});

const asWritten = (reading: Transcription | null, dossier: Dossier): Written =>
  reading === null
    ? blank(dossier)
    : { text: reading.text, marks: reading.marks, head: headOf(reading) };

/** The text under the pen: what was typed, what is kept of it, and the version that it was begun from. */
export function useText(dossier: Dossier, reading: Transcription | null, found: Draft | null) {
  const [issued, setIssued] = useState<Written>(() => asWritten(reading, dossier));
  const start = found ?? { ...issued, base: dossier.version, moved: false };
  const [base, setBase] = useState(start.base);
  const [since, setSince] = useState(dossier.version);
  const [history, setHistory] = useState<History>(() => begun(start));
  const [head, setHead] = useState<ReadingHead>(start.head);
  const [moved, setMoved] = useState(start.moved);
  const { now } = history;
  const written = useMemo<Written>(
    () => ({ text: now.text, marks: now.marks, head }),
    [now.text, now.marks, head],
  );
  const stands = asWritten(reading, dossier);
  const clean = isSame(written, issued);
  // What this window issued is newer than a dossier that is still on its way.
  const isNews = reading !== null && dossier.version >= since && !isSame(stands, issued);
  // The archive has another text than this window saw: taken where nothing was typed, told where something was.
  if (isNews) {
    setIssued(stands);
    if (clean) {
      setHistory(begun(stands));
      setHead(stands.head);
    } else setMoved(true);
  }
  if (clean && base < dossier.version) setBase(dossier.version);
  const draft = useDraft({
    unit: dossier.unit.id,
    transcription: reading?.id ?? null,
    base,
    issued,
    written,
    found,
  });
  const typing: Typing = useMemo(
    () => ({
      change: (next) => setHistory((old) => edited(old, next)),
      choose: (from, to) =>
        setHistory((old) =>
          old.now.from === from && old.now.to === to
            ? old
            : { ...old, now: { ...old.now, from, to } },
        ),
      undo: () => setHistory(undone),
      redo: () => setHistory(redone),
    }),
    [],
  );
  return {
    now,
    head,
    setHead,
    written,
    issued,
    clean,
    moved,
    typing,
    draft,
    /** The newest version that this window knows of. */
    version: Math.max(dossier.version, since),
    /** Begins again from a text: what was issued, or another draft. */
    beginAgain: (from: Written, seen: number) => {
      setHistory(begun(from));
      setHead(from.head);
      setBase(seen);
      setMoved(false);
    },
    /** What was typed is what readers see from now on. */
    wasIssued: (seen: number) => {
      setIssued(written);
      setSince(seen);
      setBase(seen);
      setMoved(false);
    },
  };
}
