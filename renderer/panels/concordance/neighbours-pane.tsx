import type { Neighbour } from "../../../archive/contract/concordance";
import { useSay } from "../../messages/messages";
import { Scripted } from "../../ui/scripted";
import css from "./neighbours-pane.module.css";

export const REACHES = [1, 2, 3, 5, 8] as const;

/** Words that stand near the matches, strongest first. Choosing one marks its lines and changes nothing in the search. */
export function NeighboursPane(props: {
  readonly neighbours: readonly Neighbour[];
  readonly within: number;
  readonly common: boolean;
  readonly mark: string | null;
  readonly onWithin: (within: number) => void;
  readonly onCommon: (common: boolean) => void;
  readonly onMark: (form: string | null) => void;
}) {
  const say = useSay();
  const { neighbours, mark } = props;
  const most = Math.max(1, ...neighbours.flatMap(({ before, after }) => [before, after]));
  return (
    <aside className={css["pane"]} aria-label={say("concordance.neighbours")} data-pane>
      <div className={css["head"]}>
        <h2>{say("concordance.neighbours")}</h2>
        <label>
          {say("concordance.within")}
          <select
            value={props.within}
            onChange={(event) => props.onWithin(Number(event.target.value))}
          >
            {REACHES.map((reach) => (
              <option key={reach} value={reach}>
                {say("concordance.words", { count: reach })}
              </option>
            ))}
          </select>
        </label>
      </div>
      {neighbours.length === 0 && <p className={css["none"]}>{say("concordance.noNeighbours")}</p>}
      <div className={css["sides"]} aria-hidden>
        <span>{say("concordance.before")}</span>
        <span>{say("concordance.after")}</span>
      </div>
      <ul className={css["list"]}>
        {neighbours.map((one) => (
          <li key={one.form}>
            <NeighbourRow
              {...one}
              most={most}
              isChosen={one.form === mark}
              onPress={() => props.onMark(one.form === mark ? null : one.form)}
            />
          </li>
        ))}
      </ul>
      <p className={css["note"]}>{say("concordance.neighboursNote")}</p>
      <label className={css["common"]}>
        <input
          type="checkbox"
          checked={props.common}
          onChange={(event) => props.onCommon(event.target.checked)}
        />
        {say("concordance.common")}
      </label>
    </aside>
  );
}

function NeighbourRow(
  props: Neighbour & {
    readonly most: number;
    readonly isChosen: boolean;
    readonly onPress: () => void;
  },
) {
  const say = useSay();
  const { form, before, after, most } = props;
  const share = (count: number) => ({ inlineSize: `${(100 * count) / most}%` });
  const told = say("concordance.measure", {
    near: props.near,
    expected: props.expected,
    strength: props.strength,
  });
  return (
    <button
      className={`${css["row"]} ${props.isChosen ? css["chosen"] : ""}`}
      aria-pressed={props.isChosen}
      title={told}
      onClick={props.onPress}
    >
      <span className="unseen">{say("concordance.neighbour", { form, before, after })}</span>
      <span className={css["figure"]} aria-hidden>
        {before > 0 && before}
      </span>
      <span className={css["before"]}>
        <span style={share(before)} />
      </span>
      <span className={css["form"]} aria-hidden>
        <Scripted text={form} />
      </span>
      <span className={css["after"]}>
        <span style={share(after)} />
      </span>
      <span className={css["figure"]} aria-hidden>
        {after > 0 && after}
      </span>
    </button>
  );
}
