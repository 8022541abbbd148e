import type { ReactNode } from "react";
import css from "./record-head.module.css";
import { Scripted } from "./scripted";

/** The sheet of paper that a record stands on. */
export function RecordPaper(props: { readonly label: string; readonly children: ReactNode }) {
  return (
    <section className={css["record"]} aria-label={props.label} data-pane data-pane-first>
      {props.children}
    </section>
  );
}

/** What a record is, in a line, and what can be done with it. */
export function RecordHead(props: { readonly meta: ReactNode; readonly children: ReactNode }) {
  return (
    <header className={css["head"]}>
      <p className={css["meta"]}>{props.meta}</p>
      <div className={css["tools"]}>{props.children}</div>
    </header>
  );
}

/** What a record is called, with its other names, and what is noted of it. */
export function RecordTitle(props: {
  readonly title: string;
  readonly others?: readonly string[];
  readonly note: string | null;
}) {
  return (
    <div>
      <h2 className={css["title"]}>
        <Scripted text={props.title} />
        {(props.others ?? []).map((other) => (
          <span key={other} className={css["other"]}>
            <Scripted text={other} />
          </span>
        ))}
      </h2>
      {props.note !== null && (
        <p className={css["note"]}>
          <Scripted text={props.note} />
        </p>
      )}
    </div>
  );
}
