import type { KeyboardEvent, PointerEvent } from "react";
import css from "./splitter.module.css";

/** A pane's width in CSS pixels, and how far it may be moved. */
export interface PaneWidth {
  readonly width: number;
  readonly least: number;
  readonly most: number;
}

const STEP = 16;

/** The line between two panes: dragged, moved with the arrow keys, put back by double click. */
export function Splitter(props: {
  readonly label: string;
  readonly pane: PaneWidth;
  /** Which side of the line the measured pane is on. */
  readonly side: "before" | "after";
  readonly onMove: (width: number) => void;
  readonly onReset: () => void;
}) {
  const { pane, side, onMove } = props;
  const clamp = (width: number) => Math.round(Math.min(pane.most, Math.max(pane.least, width)));
  const sign = side === "before" ? 1 : -1;

  const drag = (event: PointerEvent<HTMLDivElement>) => {
    event.preventDefault();
    const handle = event.currentTarget;
    handle.setPointerCapture(event.pointerId);
    const rightToLeft = getComputedStyle(handle).direction === "rtl" ? -1 : 1;
    const from = event.clientX;
    const move = (moved: globalThis.PointerEvent) =>
      onMove(clamp(pane.width + (moved.clientX - from) * sign * rightToLeft));
    const stop = () => {
      handle.removeEventListener("pointermove", move);
      handle.removeEventListener("pointerup", stop);
      handle.removeEventListener("lostpointercapture", stop);
    };
    handle.addEventListener("pointermove", move);
    handle.addEventListener("pointerup", stop);
    handle.addEventListener("lostpointercapture", stop);
  };

  const press = (event: KeyboardEvent) => {
    const step = { ArrowLeft: -STEP, ArrowRight: STEP }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    onMove(clamp(pane.width + step * sign));
  };

  return (
    <div
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={props.label}
      aria-valuenow={pane.width}
      aria-valuemin={pane.least}
      aria-valuemax={pane.most}
      className={css["splitter"]}
      onPointerDown={drag}
      onKeyDown={press}
      onDoubleClick={props.onReset}
    />
  );
}
