import type { Interpretation } from "../../../archive/contract/search";
import { useSay } from "../../messages/messages";
import { Scripted } from "../../ui/scripted";
import css from "./interpretation-line.module.css";

/** What a document or passage is to be resembled by: its words with their weights, which can be taken into the field. */
export function LikeLine(props: {
  readonly like: NonNullable<Interpretation["like"]>;
  readonly onTake: (text: string) => void;
}) {
  const say = useSay();
  const { of, instead } = props.like;
  return (
    <div className={css["line"]}>
      {of.map(({ title, words }, at) => (
        <details key={at}>
          <summary>
            <Scripted
              text={title === null ? say("like.passage") : say("like.document", { title })}
            />{" "}
            {say("like.count", { count: words.length })}
          </summary>
          <ul className={css["weighed"]} aria-label={say("like.words")}>
            {words.map(({ form, weight }) => (
              <li key={form}>
                <Scripted text={form} /> <small>{weight.toLocaleString(say.language)}</small>
              </li>
            ))}
          </ul>
        </details>
      ))}
      <button className={css["action"]} onClick={() => props.onTake(instead)}>
        {say("like.take")}
      </button>
    </div>
  );
}
