import { useSay } from "../../messages/messages";
import css from "./confidence.module.css";

/** The rule's own score: five blocks and the number. @param score 0 to 1 */
export function Confidence(props: { readonly score: number }) {
  const say = useSay();
  const percent = Math.round(props.score * 100);
  const filled = Math.max(1, Math.round(props.score * 5));
  return (
    <span className={css["confidence"]}>
      <span className={css["blocks"]} aria-hidden>
        {[1, 2, 3, 4, 5].map((block) => (
          <i key={block} className={block <= filled ? css["full"] : ""} />
        ))}
      </span>
      <span className="number" aria-hidden>
        {percent}
      </span>
      <span className="unseen">{say("review.confidence", { percent })}</span>
    </span>
  );
}
