import { Check, TriangleAlert } from "lucide-react";
import type { Output } from "../../../archive/contract";
import { useSay } from "../../messages/messages";
import css from "./word-sum.module.css";

/** The sum comes first: every word that came in stands in a document or in the list of what was left out. */
export function WordSum({ report }: { readonly report: Output<"importFiles"> }) {
  const say = useSay();
  const { words, imported } = report;
  const missing = words.in - words.kept - words.reported;
  const figure = (count: number) => count.toLocaleString(say.language);
  return (
    <section aria-label={say("import.words")}>
      <h2 className={css["title"]}>{say("import.words")}</h2>
      <div className={css["sum"]}>
        <span>
          <b>{figure(words.in)}</b>
          <small>{say("import.wordsIn")}</small>
        </span>
        <i>=</i>
        <span>
          <b>{figure(words.kept)}</b>
          <small>{say("import.wordsKept", { documents: imported.length })}</small>
        </span>
        <i>+</i>
        <span className={words.reported > 0 ? css["left"] : ""}>
          <b>{figure(words.reported)}</b>
          <small>{say("import.wordsReported")}</small>
        </span>
      </div>
      <div className={css["bar"]} aria-hidden>
        <span className={css["kept"]} style={{ flexGrow: words.kept }} />
        {words.reported > 0 && (
          <span className={css["hatched"]} style={{ flexGrow: words.reported }} />
        )}
      </div>
      <p className={missing === 0 ? css["agrees"] : css["differs"]}>
        {missing === 0 ? (
          <Check className="icon-small" aria-hidden />
        ) : (
          <TriangleAlert className="icon-small" aria-hidden />
        )}
        {missing === 0 ? say("import.wordsAgree") : say("import.wordsDiffer", { missing })}
      </p>
    </section>
  );
}
