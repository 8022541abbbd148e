import type { ReactNode } from "react";
import { useSay } from "../messages/messages";
import { Button } from "./button";
import css from "./record-form.module.css";

/** Fields of one thing that is written: Enter keeps it, Escape leaves it. */
export function RecordForm(props: {
  readonly label: string;
  /** What keeping it is called. */
  readonly keep: string;
  readonly isEmpty: boolean;
  readonly onKeep: () => void;
  /** Null where there is nothing to leave. */
  readonly onLeave: (() => void) | null;
  /** Other things to do with it. */
  readonly more?: ReactNode;
  readonly children: ReactNode;
}) {
  const say = useSay();
  const { isEmpty, onLeave } = props;
  return (
    <form
      className={css["form"]}
      aria-label={props.label}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isEmpty) props.onKeep();
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || onLeave === null) return;
        event.stopPropagation();
        onLeave();
      }}
    >
      {props.children}
      <span className={css["keys"]}>
        <button type="submit" className={css["submit"]} disabled={isEmpty}>
          {props.keep}
        </button>
        {props.more}
        {onLeave !== null && <Button label={say("names.leave")} look="line" onPress={onLeave} />}
      </span>
    </form>
  );
}

/** A field under its label; a wide one has a line to itself. */
export function RecordField(props: {
  readonly label: string;
  readonly isWide?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <label className={props.isWide === true ? css["wide"] : undefined}>
      <span>{props.label}</span>
      {props.children}
    </label>
  );
}

/** What is so or not. */
export function RecordCheck(props: {
  readonly label: string;
  readonly isSo: boolean;
  readonly onTurn: (isSo: boolean) => void;
}) {
  return (
    <label className={css["check"]}>
      <input
        type="checkbox"
        checked={props.isSo}
        onChange={(event) => props.onTurn(event.target.checked)}
      />
      <span>{props.label}</span>
    </label>
  );
}
