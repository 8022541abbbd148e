import { useMemo, useState, type KeyboardEvent, type PointerEvent } from "react";
import { linesOf } from "../../../archive/model/lines";
import type { Transcription } from "../../../archive/model/transcription";
import { useSay } from "../../messages/messages";
import type { Place } from "../library/match-lines";
import css from "./hit-map.module.css";
import type { Cover } from "./mark-runs";
import { signedNotes } from "./notes";
import { mapStops, nearestStop, type StopKind } from "./map-stops";

const LOOKS: readonly StopKind[] = ["note", "noted", "marked", "excerpt", "hit"];
const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  Home: -Infinity,
  End: Infinity,
};

/** Where in the whole text there is something to see, along the scroll bar. A press or an arrow key goes there. */
export function HitMap(props: {
  readonly reading: Transcription;
  readonly covers: readonly Cover[];
  /** What is scrolled: the map stands beside its bar. */
  readonly scroller: HTMLElement | null;
  readonly onGo: (place: Place) => void;
}) {
  const say = useSay();
  const { covers, onGo } = props;
  const { text, marks } = props.reading;
  const notes = useMemo(
    () => [...signedNotes(marks).keys()].map(({ end }): Place => [end, end]),
    [marks],
  );
  const stops = useMemo(() => mapStops(text.length, covers, notes), [text, covers, notes]);
  const [at, setAt] = useState(0);
  const now = Math.min(at, stops.length - 1);
  const stop = stops[now];
  if (stop === undefined) return null;
  const go = (to: number) => {
    const next = stops[Math.max(0, Math.min(stops.length - 1, to))];
    if (next === undefined) return;
    setAt(stops.indexOf(next));
    onGo(next.place);
  };
  const press = (event: PointerEvent) => {
    const { top, height } = event.currentTarget.getBoundingClientRect();
    go(nearestStop(stops, (event.clientY - top) / height));
  };
  const hear = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    go(now + step);
  };
  const { scroller } = props;
  // Some systems lay the bar over the text, others take room for it.
  const bar = scroller === null ? 0 : scroller.offsetWidth - scroller.clientWidth;
  const [line] = linesOf(text, ...stop.place);
  return (
    <div
      className={css["map"]}
      style={{ insetInlineEnd: bar }}
      role="slider"
      tabIndex={0}
      aria-label={say("map.label")}
      aria-orientation="vertical"
      aria-valuemin={1}
      aria-valuemax={stops.length}
      aria-valuenow={now + 1}
      aria-valuetext={say("map.stop", { line, ...stop.counts })}
      onPointerDown={press}
      onKeyDown={hear}
    >
      {stops.map((one) => (
        <span
          key={one.at}
          className={css[LOOKS.findLast((look) => one.counts[look] > 0)!]}
          style={{ insetBlockStart: `${String(one.at * 100)}%` }}
        />
      ))}
    </div>
  );
}
