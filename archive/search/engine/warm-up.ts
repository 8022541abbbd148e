import type { Analyser } from "../analysis/analyser";
import { addToLive, emptyLiveSegment } from "../segments/live-segment";

const TEXT =
  "The harbour master's keepers reported that lighting vessels was organised nationally; pilots, relieved, were carefully " +
  "hopping. Товарищи ответили: маяк работает, корабли ждут. 등대는 밤새 켜져 있었다. 中華民國政府 L’été à Œuvre, co-operation, U.S.S.R. ";

/**
 * Reads a few sentences in many scripts for nothing, when an index opens. What reads a text is slow the first time (its patterns and
 * stemmers are made then), and the first change of a day would wait for that.
 */
export function warmUp(analyser: Analyser): void {
  const live = emptyLiveSegment();
  for (let document = 1; document <= 8; document++) {
    const read = (hear: (form: string) => void) => analyser.analyse(TEXT, hear);
    addToLive(live, document, [null, read], analyser.stem);
  }
}
