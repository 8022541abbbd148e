import type { ConcordanceLine, LineOrder } from "../../../archive/contract/concordance";
import { useSay } from "../../messages/messages";
import { directionOf } from "../../ui/direction";
import { ReferenceCode } from "../../ui/reference-code";
import { Scripted } from "../../ui/scripted";
import css from "./line-row.module.css";
import { sortedSide } from "./sort-word";

/** One place of a word: what stands before it, the word, what stands after it, and where. */
export function LineRow(props: { readonly line: ConcordanceLine; readonly order: LineOrder }) {
  const say = useSay();
  const { line, order } = props;
  const { language: lang } = line;
  return (
    <>
      <div className={css["words"]} lang={lang} dir={directionOf(lang)}>
        <span className={css["left"]}>
          <span className={css["side"]}>
            <Side text={line.left} lang={lang} nearest={order === "left" ? "end" : null} />
          </span>
        </span>
        <mark className={css["match"]}>
          <Scripted text={line.match} lang={lang} />
        </mark>
        <span className={css["right"]}>
          <span className={css["side"]}>
            <Side text={line.right} lang={lang} nearest={order === "right" ? "start" : null} />
          </span>
        </span>
      </div>
      <span className={css["where"]} title={line.title}>
        <ReferenceCode code={line.referenceCode} />
        <span className={css["number"]}>{say("concordance.line", { line: line.line })}</span>
      </span>
      {line.isMarked && <span className="unseen">{say("concordance.isNear")}</span>}
    </>
  );
}

function Side(props: {
  readonly text: string;
  readonly lang: string;
  readonly nearest: "start" | "end" | null;
}) {
  const { text, lang, nearest } = props;
  if (nearest === null) return <Scripted text={text} lang={lang} />;
  const { before, word, after } = sortedSide(text, nearest);
  return (
    <>
      <Scripted text={before} lang={lang} />
      <b>
        <Scripted text={word} lang={lang} />
      </b>
      <Scripted text={after} lang={lang} />
    </>
  );
}
