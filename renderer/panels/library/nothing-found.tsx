import type { SearchAnswer } from "../../../archive/contract/search";
import { useSay } from "../../messages/messages";
import { everything, type LibraryQuery } from "../../routes/route";
import { Funnel } from "./funnel";
import { isSeeking } from "./narrowing";
import css from "./nothing-found.module.css";

/** Why nothing was found, from what ran, and the ways out. */
export function NothingFound(props: {
  readonly query: LibraryQuery;
  readonly answer: SearchAnswer;
  readonly onChange: (query: LibraryQuery) => void;
}) {
  const say = useSay();
  const { answer, query, onChange } = props;
  const empty = answer.interpretation.ran.filter(({ found }) => found === 0);
  return (
    <div className={css["nothing"]}>
      <h2>{say(isSeeking(query) ? "nothing.title" : "nothing.emptyArchive")}</h2>
      {empty.length > 0 && (
        <p>{say("nothing.words", { words: empty.map(({ word }) => word).join(", ") })}</p>
      )}
      <Funnel
        text={answer.query}
        steps={answer.interpretation.steps ?? []}
        onTake={(text) => onChange({ ...query, text })}
      />
      {empty.length === 0 && isSeeking(query) && <p>{say("nothing.together")}</p>}
      {!isSeeking(query) && <p>{say("nothing.importFirst")}</p>}
      {isSeeking({ ...query, text: "" }) && (
        <button
          className={css["wayOut"]}
          onClick={() => onChange({ ...everything, text: query.text })}
        >
          {say("nothing.widen")}
        </button>
      )}
    </div>
  );
}
