import type { SearchQuestion } from "../../../archive/model/kept-set";
import { useSay } from "../../messages/messages";
import { useFindingAid } from "../../state/use-finding-aid";
import { narrowedWords } from "./narrowed-words";
import css from "./searches-screen.module.css";

/** What is asked, and what narrows it, in words. */
export function QuestionWords({ question }: { readonly question: SearchQuestion }) {
  const say = useSay();
  const { last: aid } = useFindingAid();
  const narrowed = narrowedWords(say, question, aid);
  return (
    <>
      <dt>{say("searches.query")}</dt>
      <dd>
        {question.text.trim() === "" ? (
          say("searches.everything")
        ) : (
          <code className={css["code"]} dir="auto">
            {question.text}
          </code>
        )}
      </dd>
      {narrowed.length > 0 && (
        <>
          <dt>{say("searches.narrowed")}</dt>
          <dd>{narrowed.join(" · ")}</dd>
        </>
      )}
    </>
  );
}
