import type { SearchAnswer } from "../../../archive/contract/search";
import { useSay } from "../../messages/messages";
import type { LibraryQuery } from "../../routes/route";
import { Funnel } from "./funnel";
import { InterpretationLine } from "./interpretation-line";
import css from "./interpretation-line.module.css";
import { LikeLine } from "./like-line";
import { replaceWord, requireAll } from "./narrowing";

/** What was really run, and on opening what each part of it left. */
export function WhatRan(props: {
  readonly query: LibraryQuery;
  readonly answer: SearchAnswer;
  readonly onChange: (query: LibraryQuery) => void;
}) {
  const say = useSay();
  const { query, onChange } = props;
  const { interpretation } = props.answer;
  const { like, steps = [] } = interpretation;
  const take = (text: string) => onChange({ ...query, text });
  const line = (
    <InterpretationLine
      interpretation={interpretation}
      names={query.names}
      onNames={(names) => onChange({ ...query, names })}
      onRequireAll={() => take(requireAll(query.text))}
      onReplace={(word, by) => take(replaceWord(query.text, word, by))}
    />
  );
  return (
    <>
      {like !== undefined && <LikeLine like={like} onTake={take} />}
      {like === undefined && line}
      {(steps.length > 0 || like !== undefined) && (
        <details className={css["opening"]}>
          <summary>{say("ran.opening")}</summary>
          {like !== undefined && line}
          <Funnel text={props.answer.query} steps={steps} onTake={take} />
        </details>
      )}
    </>
  );
}
