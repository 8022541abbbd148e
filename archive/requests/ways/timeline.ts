import type { Handlers } from "../../contract";
import type { DaySpan as DayTexts, TimeBar } from "../../contract/ways";
import { dayOfText, dayText } from "../../model/day-text";
import type { DaySpan } from "../../search/attributes/time-bars";
import { type Desk, openArchive } from "../desk";
import type { TimeCounts } from "../indexing/time-and-letters";

/** What a question finds, over time. The index counts; no description is read. */
export const timeline =
  (desk: Desk): Handlers["timeline"] =>
  async ({ text, narrowing, names, view }) => {
    const begun = performance.now();
    const { index } = openArchive(desk);
    const question = { narrowing, names, reader: desk.reader, today: desk.now().slice(0, 10) };
    const counts = index.overTime(text, question, view && spanOf(view));
    const { step, whole, within, undated } = counts;
    return {
      step,
      bars: barsOf(counts),
      whole: whole && { from: dayText(whole[0]), to: dayText(whole[1]) },
      within,
      undated,
      ms: performance.now() - begun,
    };
  };

/** Null when one of the days never was, or the last comes before the first: then all is shown. */
function spanOf({ from, to }: DayTexts): DaySpan | null {
  const [first, last] = [dayOfText(from), dayOfText(to)];
  return first === null || last === null || first > last ? null : [first, last];
}

const barsOf = ({ starts, certain, possible, all }: TimeCounts): readonly TimeBar[] =>
  starts.slice(0, -1).map((start, at) => ({
    from: dayText(start),
    to: dayText((starts[at + 1] ?? start + 1) - 1),
    certain: certain[at] ?? 0,
    possible: possible[at] ?? 0,
    all: all[at] ?? 0,
  }));
