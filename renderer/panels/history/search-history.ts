import { useEffect, useMemo, useState } from "react";
import type { SearchAnswer } from "../../../archive/contract/search";
import { formatRoute, library, type LibraryQuery } from "../../routes/route";
import { useSay } from "../../messages/messages";
import { useArchive } from "../../state/archive-context";
import { readStored, useStored, writeStored } from "../../state/use-stored";
import { isSeeking } from "../library/narrowing";
import { ranText } from "./ran-text";

/** A search as it ran: what was asked, what Carrel made of it, what it found, and in which state of the archive. */
export interface LoggedSearch {
  /** ISO 8601, UTC. */
  readonly when: string;
  /** The address of the search, to run it again. */
  readonly address: string;
  readonly text: string;
  /** What narrowed it, in the words of the chips. */
  readonly narrowed: readonly string[];
  /** What really ran, in the language that the reader had then; English where none is named. */
  readonly ran: string;
  readonly language?: "en" | "ko";
  readonly total: number;
  readonly undated: number;
  /** Digest of the last line of the archive's log. */
  readonly head: string;
}

/** Older ones are forgotten. */
const MOST = 500;
/** A search that stood for so long was meant; strokes on the way to it were not. */
const MEANT_MS = 1500;

const keyOf = (archive: string) => `carrel.searches.${archive}`;

function asLog(value: unknown): readonly LoggedSearch[] | null {
  return Array.isArray(value) ? (value as unknown[]).filter(isLogged) : null;
}

/** Another version may have left something else. */
function isLogged(value: unknown): value is LoggedSearch {
  const one = value as Partial<Record<keyof LoggedSearch, unknown>> | null;
  return (
    typeof one?.when === "string" &&
    typeof one.address === "string" &&
    typeof one.text === "string" &&
    Array.isArray(one.narrowed) &&
    typeof one.ran === "string" &&
    typeof one.total === "number" &&
    typeof one.undated === "number" &&
    typeof one.head === "string"
  );
}

/** Keeps the searches of this archive on this computer, never in the archive. The same search of the same state is kept once. */
export function useLogged(
  query: LibraryQuery,
  answer: SearchAnswer | null,
  narrowed: readonly string[],
): void {
  const { about } = useArchive();
  const archive = about?.archive ?? null;
  const words = narrowed.join("\n");
  const say = useSay();
  const ran = answer === null ? "" : ranText(say, answer.interpretation);
  useEffect(() => {
    if (archive === null || answer?.query !== query.text || !isSeeking(query)) return;
    const timer = setTimeout(() => {
      const entry: LoggedSearch = {
        when: new Date().toISOString(),
        address: formatRoute(library(query)),
        text: query.text,
        narrowed: words === "" ? [] : words.split("\n"),
        ran,
        language: say.language,
        total: answer.total,
        undated: answer.undated,
        head: archive.head,
      };
      keep(archive.id, entry);
    }, MEANT_MS);
    return () => clearTimeout(timer);
  }, [archive, answer, query, words, ran, say.language]);
}

function keep(archive: string, entry: LoggedSearch): void {
  const log = readStored(keyOf(archive), asLog) ?? [];
  const last = log.at(-1);
  if (last?.address === entry.address && last.head === entry.head) return;
  writeStored(keyOf(archive), [...log, entry].slice(-MOST));
}

/** The searches kept, newest first, and a way to forget them all. */
export function useSearchLog(): {
  readonly log: readonly LoggedSearch[];
  readonly clear: () => void;
} {
  const { about } = useArchive();
  const [none] = useState<readonly LoggedSearch[]>([]);
  const [log, set] = useStored(keyOf(about?.archive?.id ?? "none"), none, asLog);
  return useMemo(() => ({ log: log.toReversed(), clear: () => set([]) }), [log, set]);
}
