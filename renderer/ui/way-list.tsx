import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { Scripted } from "./scripted";
import css from "./way-list.module.css";

/** Places of a screen, one under the other, some under a heading. */
export function WayList(props: { readonly label: string; readonly children: ReactNode }) {
  return (
    <nav className={css["ways"]} aria-label={props.label} data-pane>
      {props.children}
    </nav>
  );
}

/** Places of one kind; none where there are none. */
export function WayGroup<T extends { readonly id: string }>(props: {
  readonly title: string;
  readonly all: readonly T[];
  readonly way: (one: T) => ReactNode;
}) {
  if (props.all.length === 0) return null;
  return (
    <>
      <h2>{props.title}</h2>
      {props.all.map(props.way)}
    </>
  );
}

export function Way(props: {
  readonly icon: LucideIcon;
  readonly title: string;
  readonly count?: number;
  readonly isCurrent: boolean;
  readonly onPress: () => void;
}) {
  const { icon: Icon } = props;
  return (
    <button
      className={css["way"]}
      aria-current={props.isCurrent ? "page" : undefined}
      onClick={props.onPress}
    >
      <Icon className="icon-small" aria-hidden />
      <span>
        <Scripted text={props.title} />
      </span>
      {props.count !== undefined && <small className="number">{props.count}</small>}
    </button>
  );
}
