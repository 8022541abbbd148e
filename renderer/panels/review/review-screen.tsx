import { ExternalLink, Undo2 } from "lucide-react";
import { Frame } from "../../frame/frame";
import { useSay } from "../../messages/messages";
import { library, type Route } from "../../routes/route";
import { goTo } from "../../routes/use-route";
import { useRequest } from "../../state/use-request";
import { Button } from "../../ui/button";
import { ProblemRow } from "../../ui/problem-row";
import { Waiting } from "../../ui/waiting";
import { BatchSheet } from "./batch-sheet";
import { EvidenceText } from "./evidence-text";
import { FilterBar } from "./filter-bar";
import { ProposalsPane } from "./proposals-pane";
import css from "./review-screen.module.css";
import { UnitList } from "./unit-list";
import { useReview, type Review } from "./use-review";

const SURE = 0.9;

/** Text and proposals side by side: what rules believe is accepted, edited or rejected with one key each. */
export function ReviewScreen({ route }: { readonly route: Extract<Route, { screen: "review" }> }) {
  const say = useSay();
  const review = useReview(route);
  const { deciding, queue, shown, units } = review;
  const { last } = deciding.changes;
  return (
    <Frame
      crumbs={<span>{say("review.title")}</span>}
      tools={
        <>
          <Button
            label={say("undo")}
            icon={Undo2}
            folds
            disabled={last === null}
            onPress={() => void deciding.changes.takeBack()}
          />
          {shown !== null && (
            <Button
              label={say("review.item")}
              icon={ExternalLink}
              folds
              onPress={() =>
                goTo({ screen: "item", id: shown.unit.id, query: null, hit: null, reading: null })
              }
            />
          )}
        </>
      }
      footEnd={<span>{say("review.foot")}</span>}
    >
      <div className={css["screen"]}>
        <Top review={review} />
        {queue.status === "refused" && <ProblemRow problem={queue.problem} />}
        {queue.last === null && queue.status !== "refused" && <Waiting />}
        {queue.last !== null &&
          (units.length > 0 ? <Desk review={review} /> : <Empty review={review} />)}
      </div>
      {deciding.batch !== null && (
        <BatchSheet
          of={deciding.batch}
          within={review.within}
          onClose={() => deciding.setBatch(null)}
        />
      )}
    </Frame>
  );
}

function Top({ review }: { readonly review: Review }) {
  const say = useSay();
  const { units, deciding, within } = review;
  const done = units.filter(({ open }) => open === 0).length;
  const progress = say("review.progress", { done, total: units.length });
  const sure = useRequest("proposals", {
    within,
    kind: null,
    rule: null,
    least: SURE,
    state: "open",
    offset: 0,
    limit: 1,
  });
  const count = sure.last?.total ?? 0;
  return (
    <header className={css["top"]}>
      <div className={css["grow"]}>
        <h1>{progress}</h1>
        <p>{say("review.lead")}</p>
      </div>
      <div
        className={css["progress"]}
        role="progressbar"
        aria-label={progress}
        aria-valuemin={0}
        aria-valuemax={Math.max(1, units.length)}
        aria-valuenow={done}
      >
        <span style={{ inlineSize: `${(done / Math.max(1, units.length)) * 100}%` }} />
      </div>
      {count > 0 && (
        <Button
          look="line"
          label={say("review.batch.sure", { count })}
          disabled={!deciding.acts.mayWrite}
          onPress={() => deciding.setBatch({ kind: null, rule: null, least: SURE })}
        />
      )}
      <Button look="primary" label={say("review.finish")} onPress={() => goTo(library())} />
    </header>
  );
}

function Desk({ review }: { readonly review: Review }) {
  const say = useSay();
  const { shown, proposals, deciding } = review;
  const reading = shown?.transcriptions[0];
  return (
    <div className={css["desk"]}>
      <UnitList units={review.units} current={review.current} onChoose={review.go} />
      {shown === null && <div className={css["blank"]} />}
      {shown !== null &&
        (reading === undefined ? (
          <p className={css["blank"]}>{say("review.noText")}</p>
        ) : (
          <EvidenceText
            key={reading.id}
            reading={reading}
            proposals={proposals}
            now={proposals[deciding.at]?.id ?? null}
            source={shown.unit.source?.name ?? null}
            onChoose={deciding.acts.focus}
          />
        ))}
      <ProposalsPane review={review} />
    </div>
  );
}

function Empty({ review }: { readonly review: Review }) {
  const say = useSay();
  const rules = review.queue.last?.rules ?? [];
  return (
    <div className={css["empty"]}>
      <h2>{say("review.empty")}</h2>
      {rules.length === 0 ? (
        <p>{say("review.emptyLead")}</p>
      ) : (
        <>
          <p>{say("review.emptyFiltered")}</p>
          <FilterBar rules={rules} filter={review.filter} onFilter={review.setFilter} />
        </>
      )}
    </div>
  );
}
