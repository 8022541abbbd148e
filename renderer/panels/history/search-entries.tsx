import type { ReactNode } from "react";
import { useSay } from "../../messages/messages";
import { when } from "./method-log";
import css from "./search-entries.module.css";

/** Searches one under the other, and what is to be known of all of them. */
export function SearchEntries(props: {
  readonly note: string;
  /** Said where there are none. */
  readonly none: string;
  readonly isEmpty: boolean;
  /** What can be added, before them. */
  readonly more?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <>
      <p className={css["note"]}>{props.note}</p>
      {props.isEmpty && <p>{props.none}</p>}
      {props.more}
      <ol className={css["list"]}>{props.children}</ol>
    </>
  );
}

/** When it was asked, what it found, and in which state of the archive. */
export function SearchFacts(props: {
  readonly when: string;
  readonly total: number;
  readonly undated: number;
  readonly head: string;
}) {
  const say = useSay();
  const { total, undated } = props;
  return (
    <span className={css["facts"]}>
      <span>{when(say, props)}</span>
      <span>{say("history.found", { total, undated })}</span>
      <span className="number">{props.head.slice(0, 8)}</span>
    </span>
  );
}
