import type { SearchQuestion } from "../../../archive/model/kept-set";
import { useSay } from "../../messages/messages";
import { questionQuery } from "../../routes/library-query";
import { useFindingAid } from "../../state/use-finding-aid";
import { chipsOf } from "../library/query-chips";
import css from "./searches-screen.module.css";

/** What is asked, and what narrows it, in words. */
export function QuestionWords({ question }: { readonly question: SearchQuestion }) {
  const say = useSay();
  const { last: aid } = useFindingAid();
  const query = questionQuery(question);
  const chips = chipsOf(say, { query, aid, hits: { answer: null }, onChange: () => {} });
  const narrowed = [
    ...chips.map(
      ({ not, field, value }) => `${not ? `${say("query.not")} ` : ""}${field} ${value}`,
    ),
    ...(question.names ? [] : [say("searches.names.off")]),
  ];
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
