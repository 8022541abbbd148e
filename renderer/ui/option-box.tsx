import type { ReactNode } from "react";
import css from "./option-box.module.css";

/** A list of options of which only those in sight are drawn; the one that is chosen is told by its id. */
export function OptionBox(props: {
  readonly label: string;
  /** Id of the chosen option; null where none is, or none that is drawn. */
  readonly active: string | null;
  /** Pixels of all options. */
  readonly height: number;
  readonly setScroller: (scroller: HTMLDivElement | null) => void;
  readonly children: ReactNode;
}) {
  const { label, active, height, setScroller, children } = props;
  return (
    <div
      ref={setScroller}
      className={css["list"]}
      role="listbox"
      tabIndex={0}
      data-results
      data-pane-first
      aria-label={label}
      {...(active === null ? {} : { "aria-activedescendant": active })}
    >
      <div role="presentation" className={css["rows"]} style={{ blockSize: height }}>
        {children}
      </div>
    </div>
  );
}

/** Whether a key is pressed on a control that has a use of its own for it. */
export const onControl = (event: KeyboardEvent): boolean =>
  event.target instanceof Element && event.target.closest("button, a, [role=tree]") !== null;
