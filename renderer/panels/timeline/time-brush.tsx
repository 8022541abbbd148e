import type { DaySpan, TimeBar, TimeStep } from "../../../archive/contract/ways";
import { useSay } from "../../messages/messages";
import { BarBrush } from "../../ui/bar-brush";
import { barWords, edgesOf, isInSight, tickWords } from "./days";
import css from "./time-brush.module.css";

export interface TimeBrushProps {
  readonly bars: readonly TimeBar[];
  readonly step: TimeStep;
  readonly undated: number;
  /** What is chosen; null for all. */
  readonly span: DaySpan | null;
  readonly onSpan: (span: DaySpan | null) => void;
}

/** The bars of a time with its two edges, and the undated after them. */
export function TimeBrush({ bars, step, undated, span, onSpan }: TimeBrushProps) {
  const say = useSay();
  return (
    <div className={css["brush"]}>
      <div className={css["time"]}>
        <BarBrush
          bars={bars.map((bar) => ({
            ...bar,
            key: bar.from,
            words: barWords(bar, step, say.language),
            tick: tickWords(bar.from, step, say.language),
          }))}
          edges={edgesOf(bars, span)}
          shown={span !== null && isInSight(bars, span)}
          names={{ from: say("timeline.from"), to: say("timeline.to") }}
          look="tall"
          onEdges={([low, high]) => {
            const [first, last] = [bars[low], bars[high]];
            if (first !== undefined && last !== undefined)
              onSpan({ from: first.from, to: last.to });
          }}
        />
      </div>
      {undated > 0 && (
        <p className={css["undated"]}>
          <span>{undated}</span>
          <span className={css["none"]} aria-hidden />
          <span>{say("timeline.none")}</span>
        </p>
      )}
    </div>
  );
}
