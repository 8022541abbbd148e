import { lazy, Suspense, useMemo } from "react";
import type { FindingAid } from "../../../archive/model/finding-aid";
import type { Hit } from "../../../archive/model/hit";
import { useSay } from "../../messages/messages";
import type { LibraryQuery } from "../../routes/route";
import type { Asked } from "../../state/use-request";
import { ProblemRow } from "../../ui/problem-row";
import { Splitter } from "../../ui/splitter";
import type { usePaneWidth } from "../../ui/use-pane-width";
import { Waiting } from "../../ui/waiting";
import { ChosenUnit } from "./chosen-unit";
import { FacetColumn } from "./facet-column";
import css from "./library-screen.module.css";
import { TreePane } from "./tree-pane";
import type { useHits } from "./use-hits";
import type { Steps } from "./use-steps";

const BuilderPane = lazy(() =>
  import("../builder/builder-pane").then((m) => ({ default: m.BuilderPane })),
);

type Hits = ReturnType<typeof useHits>;
type Pane = ReturnType<typeof usePaneWidth>;

/** The query row by row, in the place of the finding aid. */
export function BuildingPane(props: {
  readonly query: LibraryQuery;
  readonly hits: Hits;
  readonly steps: Steps;
  readonly onClose: () => void;
}) {
  const { query, hits, steps } = props;
  return (
    <div className={css["left"]}>
      <Suspense fallback={<Waiting />}>
        <BuilderPane
          text={query.text}
          answer={hits.answer}
          isWaiting={hits.asked.status === "waiting"}
          onText={(text) => steps.change({ ...query, text })}
          onClose={props.onClose}
        />
      </Suspense>
    </div>
  );
}

/** The finding aid, and below it what the match is made of. */
export function LeftPane(props: {
  readonly query: LibraryQuery;
  readonly hits: Hits;
  readonly aid: Asked<FindingAid>;
  readonly shown: string | null;
  readonly pane: Pane;
  readonly steps: Steps;
}) {
  const say = useSay();
  const { query, aid, pane, steps } = props;
  return (
    <>
      <nav className={css["left"]} aria-label={say("tree")} data-pane>
        <h2 className={css["heading"]}>{say("tree")}</h2>
        {aid.status === "refused" && <ProblemRow problem={aid.problem} />}
        {aid.last !== null && (
          <TreePane
            aid={aid.last}
            chosen={props.shown}
            within={query.within}
            onChoose={steps.chooseRow}
            onOpen={(row) => steps.open(row.id, null)}
          />
        )}
        <div className={css["facets"]}>
          <FacetColumn query={query} answer={props.hits.answer} onChange={steps.change} />
        </div>
      </nav>
      <Splitter
        label={say("splitter.tree")}
        side="before"
        pane={pane.pane}
        onMove={pane.move}
        onReset={pane.reset}
      />
    </>
  );
}

/** What is known of the chosen unit. */
export function RightPane(props: {
  readonly shown: string | null;
  readonly hits: Hits;
  readonly pane: Pane;
  readonly steps: Steps;
  readonly onCite: (id: string) => void;
}) {
  const say = useSay();
  const { shown, pane } = props;
  const hits = props.hits.answer?.hits ?? [];
  const at = hits.findIndex(({ id }) => id === shown);
  const hit = hits[at];
  const forms = useMemo(() => formsOf(hit), [hit]);
  return (
    <>
      <Splitter
        label={say("splitter.preview")}
        side="after"
        pane={pane.pane}
        onMove={pane.move}
        onReset={pane.reset}
      />
      <aside className={css["right"]} aria-label={say("preview")} data-pane>
        {shown !== null && (
          <ChosenUnit
            id={shown}
            forms={forms}
            onOpen={() => props.steps.open(shown, at < 0 ? null : at)}
            onCite={() => props.onCite(shown)}
          />
        )}
      </aside>
    </>
  );
}

function formsOf(hit: Hit | undefined): readonly string[] {
  if (hit === undefined) return [];
  const marked = hit.marks.map(([start, end]) => hit.snippet.slice(start, end));
  return [...hit.matched.map(({ form }) => form), ...marked];
}
