import { useEffect, useMemo, useState, type CSSProperties } from "react";
import type { FindingAid } from "../../../archive/model/finding-aid";
import type { TreeRow } from "../../../archive/model/tree-row";
import type { Hit } from "../../../archive/model/hit";
import type { UnitId } from "../../../archive/model/ids";
import { Frame } from "../../frame/frame";
import { useSay } from "../../messages/messages";
import { everything, library, type LibraryQuery } from "../../routes/route";
import { goTo } from "../../routes/use-route";
import { useDesk } from "../../state/desk-context";
import { useFindingAid } from "../../state/use-finding-aid";
import { useKeys } from "../../state/use-keys";
import type { Asked } from "../../state/use-request";
import { useVisit } from "../../state/use-places";
import { useStored } from "../../state/use-stored";
import { ProblemRow } from "../../ui/problem-row";
import { Splitter } from "../../ui/splitter";
import { usePaneWidth } from "../../ui/use-pane-width";
import { useMedia } from "../../ui/use-media";
import { CiteSheet } from "../item/cite-sheet";
import { FolderCrumbs } from "./folder-crumbs";
import { FacetColumn } from "./facet-column";
import css from "./library-screen.module.css";
import { ChosenUnit } from "./chosen-unit";
import { ResultsColumn } from "./results-column";
import { TreePane } from "./tree-pane";
import { useFace } from "./use-face";
import { useHits } from "./use-hits";

const TREE = { least: 200, most: 420, usual: 262 };
const PREVIEW = { least: 300, most: 640, usual: 396 };
const isBoolean = (value: unknown): boolean | null => (typeof value === "boolean" ? value : null);

/** The library: the finding aid, what is found, and what is known of the one chosen. */
export function LibraryScreen(props: {
  readonly query: LibraryQuery;
  readonly chosen: string | null;
}) {
  const say = useSay();
  const { query } = props;
  const [treeShown, setTreeShown] = useStored("carrel.tree", true, isBoolean);
  const tree = usePaneWidth("tree", TREE);
  const preview = usePaneWidth("preview", PREVIEW);
  const isWide = useMedia("(min-width: 1241px)");
  const face = useFace(query);
  const hasPreview = isWide && face === "hits";
  const hits = useHits(query);
  const aid = useFindingAid();
  const [citing, setCiting] = useState<string | null>(null);
  const shown = shownUnit(props.chosen, hits);
  const steps = useSteps(query, shown, hasPreview, setCiting);
  useVisit(query.text.trim() === "" ? null : say("timeline.asked", { text: query.text }));
  const columns = {
    ...(tree.chosen === null ? {} : { "--tree": tree.chosen }),
    ...(preview.chosen === null ? {} : { "--preview": preview.chosen }),
  };
  return (
    <Frame
      crumbs={<FolderCrumbs within={query.within} aid={aid.last} />}
      onTogglePane={() => setTreeShown(!treeShown)}
    >
      <h1 className="unseen">{say("bar.library")}</h1>
      <div
        className={`${css["library"]} ${treeShown ? "" : css["treeless"]} ${css[face]}`}
        style={columns as CSSProperties}
      >
        {treeShown && (
          <LeftPane query={query} hits={hits} aid={aid} shown={shown} pane={tree} steps={steps} />
        )}
        <ResultsColumn
          query={query}
          face={face}
          hits={hits}
          chosen={shown}
          aid={aid.last}
          onChange={steps.change}
          onChoose={steps.chooseHit}
          onOpen={(hit, at) => steps.open(hit.id, at)}
        />
        {hasPreview && (
          <RightPane shown={shown} hits={hits} pane={preview} steps={steps} onCite={setCiting} />
        )}
      </div>
      {citing !== null && <CiteSheet id={citing as UnitId} onClose={() => setCiting(null)} />}
    </Frame>
  );
}

type Hits = ReturnType<typeof useHits>;
type Pane = ReturnType<typeof usePaneWidth>;
type Steps = ReturnType<typeof useSteps>;

/** The chosen unit, or the first hit while nothing was chosen. */
function shownUnit(chosen: string | null, hits: Hits): string | null {
  return chosen ?? hits.answer?.hits[0]?.id ?? null;
}

/** Where the reader can go from here. */
function useSteps(
  query: LibraryQuery,
  shown: string | null,
  hasPreview: boolean,
  cite: (id: string | null) => void,
) {
  const desk = useDesk();
  const open = (id: string, hit: number | null) =>
    goTo({ screen: "item", id, query: hit === null ? null : query, hit, reading: null });
  const show = (id: string, hit: number | null) =>
    hasPreview ? goTo(library(query, id), "replace") : open(id, hit);
  useKeys({
    "/": () => document.querySelector<HTMLInputElement>("[data-query]")?.focus(),
    p: () => shown !== null && desk.addToPacket(shown, true),
    c: () => cite(shown),
  });
  useEffect(() => {
    document.querySelector<HTMLElement>("[data-results]")?.focus({ preventScroll: true });
  }, []);
  return {
    open,
    change: (next: LibraryQuery) =>
      goTo(library(next), query.text === "" && next.text !== "" ? "push" : "replace"),
    chooseHit: (hit: Hit, at: number) => show(hit.id, at),
    chooseRow: (row: TreeRow) => {
      if (row.level === "item" || row.level === "part") return show(row.id, null);
      goTo(library({ ...everything, within: row.depth === 0 ? null : row.id }));
    },
  };
}

function LeftPane(props: {
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

function RightPane(props: {
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
