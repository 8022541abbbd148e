import type { Analyser } from "../analysis/analyser";
import { addToLive, emptyLiveSegment, type LiveSegment } from "../segments/live-segment";
import type { Holdings } from "./holdings";

const TEXT =
  "The harbour master's keepers reported that lighting vessels was organised nationally; pilots, relieved, were carefully " +
  "hopping. Товарищи ответили: маяк работает, корабли ждут. 등대는 밤새 켜져 있었다. 中華民國政府 L’été à Œuvre, co-operation, U.S.S.R. ";
/** So often that the runtime has compiled what reads a text. */
const DOCUMENTS = 12;
const SENTENCES = 12;
/** A number that no document has. */
const NOBODY = 2 ** 40;

/**
 * Adds a few documents for nothing, when there is nothing else to do: what reads a text and what writes is slow the first time (patterns, stemmers and statements are
 * made then, and the database begins its log), and the first change of a day would wait for that. In the store one row comes and goes in one transaction.
 * @returns a step, one document, true when there is more to do
 */
export function createRehearsal({
  analyser,
  postings,
}: Pick<Holdings, "analyser" | "postings">): () => boolean {
  let live: LiveSegment | null = emptyLiveSegment();
  return () => {
    if (live === null) return false;
    const document = live.added.length + 1;
    addToLive(live, document, [null, readFrom(analyser, document)], analyser.stem);
    if (document < DOCUMENTS) return true;
    postings.addLiveDocument({ document: NOBODY, fields: null });
    postings.eraseLiveDocument(NOBODY);
    live = null;
    return true;
  };
}

const readFrom = (analyser: Analyser, document: number) => (hear: (form: string) => void) => {
  for (let at = 0; at < SENTENCES; at++)
    analyser.analyse(`${TEXT} ${String(at * document)}x`, hear);
};
