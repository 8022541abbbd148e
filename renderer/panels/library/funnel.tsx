import type { Interpretation } from "../../../archive/contract/search";
import { useSay } from "../../messages/messages";
import { Scripted } from "../../ui/scripted";
import css from "./funnel.module.css";

type Step = NonNullable<Interpretation["steps"]>[number];

/** What each clause left, down to the one that left nothing; that one can be taken out. */
export function Funnel(props: {
  readonly text: string;
  readonly steps: readonly Step[];
  readonly onTake: (text: string) => void;
}) {
  const say = useSay();
  if (props.steps.length === 0) return null;
  const emptied = props.steps.findIndex(({ left }) => left === 0);
  const shown = emptied < 0 ? props.steps : props.steps.slice(0, emptied + 1);
  const at = props.steps[emptied]?.at ?? null;
  const rest = at === null ? "" : withoutPlace(props.text, at);
  return (
    <>
      <h3 className={css["title"]}>{say("funnel.title")}</h3>
      <ol className={css["steps"]}>
        {shown.map(({ clause, left }, place) => (
          <li key={place} className={left === 0 ? css["empty"] : ""}>
            <bdi className={css["clause"]}>
              <Scripted text={clause} />
            </bdi>
            <span>{say("funnel.left", { count: left })}</span>
          </li>
        ))}
      </ol>
      {rest !== "" && (
        <button className={css["take"]} onClick={() => props.onTake(rest)}>
          {say("funnel.without", { clause: props.steps[emptied]?.clause ?? "" })}
        </button>
      )}
    </>
  );
}

const withoutPlace = (text: string, [start, end]: readonly [number, number]) =>
  `${text.slice(0, start).trimEnd()} ${text.slice(end).trimStart()}`.trim();
