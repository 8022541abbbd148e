import css from "./meter.module.css";

/** How far a long piece of work is; without a total it only says what is at hand. */
export function Meter(props: {
  readonly label: string;
  /** Leaves the label to those who hear it: a heading already shows it. */
  readonly heard?: boolean;
  readonly done: number;
  readonly total: number;
  readonly current: string;
}) {
  const { done, total } = props;
  const share = total === 0 ? 0 : Math.min(1, done / total);
  return (
    <div className={css["meter"]}>
      <div className={css["words"]}>
        {!props.heard && <span>{props.label}</span>}
        <span className={css["current"]}>{props.current}</span>
        {total > 0 && (
          <span className="number">
            {done.toLocaleString()} / {total.toLocaleString()}
          </span>
        )}
      </div>
      <div
        className={css["track"]}
        role="progressbar"
        aria-label={props.label}
        aria-valuemin={0}
        {...(total === 0 ? {} : { "aria-valuemax": total, "aria-valuenow": done })}
      >
        <span style={{ inlineSize: `${share * 100}%` }} />
      </div>
    </div>
  );
}
