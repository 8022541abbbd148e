import { Ban, Check } from "lucide-react";
import { useSay } from "../../messages/messages";
import css from "./facet-column.module.css";
import type { FacetState } from "./narrowing";

/** A value that can be chosen or excluded, with how much of the match has it. */
export function FacetRow(props: {
  readonly label: string;
  readonly lang: string | null;
  readonly count: number;
  readonly share: number;
  readonly state: FacetState;
  readonly onState: (state: FacetState) => void;
}) {
  const say = useSay();
  const { state } = props;
  return (
    <div className={`${css["row"]} ${css[state]}`}>
      <label className={css["choice"]}>
        <input
          type="checkbox"
          checked={state === "chosen"}
          onChange={(event) => props.onState(event.target.checked ? "chosen" : "free")}
        />
        <span className={css["box"]} aria-hidden>
          {state === "chosen" && <Check className={css["tick"]} />}
        </span>
        <span className={css["label"]} {...(props.lang === null ? {} : { lang: props.lang })}>
          {props.label}
        </span>
      </label>
      <button
        className={css["exclude"]}
        aria-pressed={state === "excluded"}
        aria-label={say("facet.exclude", { value: props.label })}
        title={say("facet.exclude", { value: props.label })}
        onClick={() => props.onState(state === "excluded" ? "free" : "excluded")}
      >
        <Ban className={css["ban"]} aria-hidden />
      </button>
      <span className={css["share"]} aria-hidden>
        <span style={{ inlineSize: `${props.share * 100}%` }} />
      </span>
      <span className={css["count"]}>{props.count.toLocaleString(say.language)}</span>
    </div>
  );
}
