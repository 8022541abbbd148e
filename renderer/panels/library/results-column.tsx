import { lazy, Suspense, type ReactNode } from "react";
import type { SearchAnswer } from "../../../archive/contract/search";
import type { FindingAid } from "../../../archive/model/finding-aid";
import type { Hit } from "../../../archive/model/hit";
import { useSay } from "../../messages/messages";
import { asSearch, type LibraryQuery } from "../../routes/route";
import { ExportButton } from "../export/export-button";
import { HistoryButton } from "../history/history-button";
import { KeepButton } from "../searches/keep-button";
import { useLogged } from "../history/search-history";
import { BulkFound } from "../edit/bulk-found";
import { ProblemRow } from "../../ui/problem-row";
import { Waiting } from "../../ui/waiting";
import { FaceChoice } from "./face-choice";
import { CodeLine } from "./code-line";
import type { Face } from "./use-face";
import { itemsOf } from "./finding-aid";
import { isSeeking } from "./narrowing";
import { chipsOf } from "./query-chips";
import { MatchYears } from "./match-years";
import { NothingFound } from "./nothing-found";
import { OrderChoice } from "./order-choice";
import { QueryField } from "./query-field";
import css from "./results-column.module.css";
import { ResultsList } from "./results-list";
import { SyntaxNotes } from "./syntax-notes";
import { useEnterList } from "./use-enter-list";
import type { useHits } from "./use-hits";
import { WhatRan } from "./what-ran";

const ConcordanceFace = lazy(() =>
  import("../concordance/concordance-face").then((m) => ({ default: m.ConcordanceFace })),
);

export interface ResultsColumnProps {
  readonly query: LibraryQuery;
  readonly face: Face;
  readonly hits: ReturnType<typeof useHits>;
  readonly chosen: string | null;
  readonly aid: FindingAid | null;
  /** Opens and closes the builder. */
  readonly build: ReactNode;
  readonly onChange: (query: LibraryQuery) => void;
  readonly onChoose: (hit: Hit, at: number) => void;
  readonly onOpen: (hit: Hit, at: number) => void;
}

/** What is sought, what was run, when it was written, and the hits. */
export function ResultsColumn(props: ResultsColumnProps) {
  const say = useSay();
  const { query, hits, onChange } = props;
  const { answer } = hits;
  const list = useEnterList(answer);
  const chips = chipsOf(say, props);
  useLogged(
    query,
    answer,
    chips.map(({ not, field, value }) => `${not ? `${say("query.not")} ` : ""}${field} ${value}`),
  );
  return (
    <section className={css["column"]} aria-label={say("search")} data-pane>
      <div className={css["ask"]}>
        <QueryField
          text={query.text}
          chips={chips}
          build={props.build}
          onText={(text) => {
            list.stay();
            onChange({ ...query, text });
          }}
          onEnterList={list.enter}
        />
        <CodeLine text={query.text} />
        {answer !== null && (
          <SyntaxNotes
            text={answer.query}
            notes={answer.interpretation.notes ?? []}
            onTake={(text) => onChange({ ...query, text })}
          />
        )}
        {answer !== null && <WhatRan query={query} answer={answer} onChange={onChange} />}
      </div>
      {props.face === "lines" ? (
        <Suspense fallback={<Waiting />}>
          <MatchYears {...props} />
          <ConcordanceFace
            query={query}
            faces={
              <>
                <HistoryButton />
                <FaceChoice query={query} face="lines" />
              </>
            }
          />
        </Suspense>
      ) : (
        <HitsFace {...props} />
      )}
    </section>
  );
}

/** When it was written, and the hits, best first. */
function HitsFace(props: ResultsColumnProps) {
  const { query, hits } = props;
  const { answer, asked } = hits;
  return (
    <>
      <MatchYears {...props} />
      {asked.status === "refused" && <ProblemRow problem={asked.problem} />}
      {answer === null && asked.status === "waiting" && <Waiting />}
      {answer !== null && (
        <>
          <ResultsHead answer={answer} query={query} aid={props.aid} onChange={props.onChange} />
          {answer.total === 0 && <NothingFound {...props} answer={answer} />}
          {answer.total > 0 && (
            <ResultsList
              total={answer.total}
              hitAt={hits.hitAt}
              need={hits.need}
              chosen={props.chosen}
              onChoose={props.onChoose}
              onOpen={props.onOpen}
            />
          )}
        </>
      )}
    </>
  );
}

function ResultsHead(
  props: Pick<ResultsColumnProps, "query" | "aid" | "onChange"> & { readonly answer: SearchAnswer },
) {
  const say = useSay();
  const { answer, query, aid } = props;
  const all = itemsOf(aid);
  const { text, narrowing, names } = asSearch(query, 0, 1);
  const asked = { text, narrowing, names };
  const ms = Math.max(1, Math.round(answer.ms));
  const of = isSeeking(query) ? say("results.of", { all, ms }) : "";
  return (
    <div className={css["head"]} role="status">
      <b title={of}>{say("results.items", { count: answer.total })}</b>
      <span className={css["of"]}>{of}</span>
      <OrderChoice query={query} onChange={props.onChange} />
      <span className={css["tools"]}>
        <ExportButton
          square
          of={{ kind: "found", ...asked }}
          count={answer.total}
          title={query.text.trim() === "" ? say("export.everything") : query.text.trim()}
          label={say("export.found")}
        />
        <KeepButton query={query} />
        <HistoryButton />
        <BulkFound query={query} total={answer.total} />
        <FaceChoice query={query} face="hits" />
      </span>
    </div>
  );
}
