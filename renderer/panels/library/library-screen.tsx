import { useEffect, useMemo, useState } from "react";
import type { TreeRow } from "../../../archive/contract/tree";
import type { Hit } from "../../../archive/model/hit";
import type { UnitId } from "../../../archive/model/ids";
import { Frame } from "../../frame/frame";
import { useSay } from "../../messages/messages";
import { everything, library, type LibraryQuery } from "../../routes/route";
import { goTo } from "../../routes/use-route";
import { useDesk } from "../../state/desk-context";
import { useKeys } from "../../state/use-keys";
import { useRequest } from "../../state/use-request";
import { useStored } from "../../state/use-stored";
import { ProblemRow } from "../../ui/problem-row";
import { Splitter } from "../../ui/splitter";
import { usePaneWidth } from "../../ui/use-pane-width";
import { useMedia } from "../../ui/use-media";
import { Waiting } from "../../ui/waiting";
import { CiteSheet } from "../item/cite-sheet";
import { FacetColumn } from "./facet-column";
import css from "./library-screen.module.css";
import { PreviewPane } from "./preview-pane";
import { ResultsColumn } from "./results-column";
import { TreePane } from "./tree-pane";
import { useHits } from "./use-hits";

const TREE = { least: 200, most: 420, usual: 262 };
const PREVIEW = { least: 300, most: 640, usual: 396 };
const isBoolean = (value: unknown): boolean | null => (typeof value === "boolean" ? value : null);

/** The library: the finding aid, what is found, and what is known of the one chosen. */
export function LibraryScreen(props: {
  readonly query: LibraryQuery;
  readonly chosen: string | null;
}) {
  const { query, chosen } = props;
  const say = useSay();
  const desk = useDesk();
  const [treeShown, setTreeShown] = useStored("carrel.tree", true, isBoolean);
  const tree = usePaneWidth("tree", TREE);
  const preview = usePaneWidth("preview", PREVIEW);
  const hasPreview = useMedia("(min-width: 1241px)");
  const hits = useHits(query);
  const rows = useRequest("tree", {});
  const [citing, setCiting] = useState<string | null>(null);

  const first = hits.answer?.hits[0];
  const shown = chosen ?? (hits.asked.status === "answered" ? (first?.id ?? null) : null);
  const forms = useMemo(
    () => formsOf(hits.answer?.hits.find(({ id }) => id === shown)),
    [hits.answer, shown],
  );
  const change = (next: LibraryQuery) =>
    goTo(library(next), query.text === "" && next.text !== "" ? "push" : "replace");
  const open = (id: string, hit: number | null) =>
    goTo({ screen: "item", id, query: hit === null ? null : query, hit, reading: null });
  const chooseHit = (hit: Hit, at: number) =>
    hasPreview ? goTo(library(query, hit.id), "replace") : open(hit.id, at);
  const chooseRow = (row: TreeRow) => {
    if (row.level === "item" || row.level === "part")
      return hasPreview ? goTo(library(query, row.id), "replace") : open(row.id, null);
    goTo(library({ ...everything, within: row.depth === 0 ? null : row.id }));
  };
  useKeys({
    "/": () => document.querySelector<HTMLInputElement>("[data-query]")?.focus(),
    p: () => shown !== null && desk.addToPacket(shown, true),
    c: () => setCiting(shown),
  });
  useEffect(() => {
    document.querySelector<HTMLElement>("[data-results]")?.focus({ preventScroll: true });
  }, []);

  const columns = {
    ...(tree.chosen === null ? {} : { "--tree": tree.chosen }),
    ...(preview.chosen === null ? {} : { "--preview": preview.chosen }),
  };
  return (
    <Frame onTogglePane={() => setTreeShown(!treeShown)}>
      <div
        className={`${css["library"]} ${treeShown ? "" : css["treeless"]}`}
        style={columns as React.CSSProperties}
      >
        {treeShown && (
          <>
            <nav className={css["left"]} aria-label={say("tree")} data-pane>
              <h2 className={css["heading"]}>{say("tree")}</h2>
              {rows.status === "refused" && <ProblemRow problem={rows.problem} />}
              {rows.last !== null && (
                <TreePane
                  rows={rows.last.rows}
                  chosen={shown}
                  within={query.within}
                  onChoose={chooseRow}
                  onOpen={(row) => open(row.id, null)}
                />
              )}
              <div className={css["facets"]}>
                <FacetColumn query={query} answer={hits.answer} onChange={change} />
              </div>
            </nav>
            <Splitter
              label={say("splitter.tree")}
              side="before"
              pane={tree.pane}
              onMove={tree.move}
              onReset={tree.reset}
            />
          </>
        )}
        <ResultsColumn
          query={query}
          hits={hits}
          chosen={shown}
          rows={rows.last?.rows ?? []}
          onChange={change}
          onChoose={chooseHit}
          onOpen={(hit, at) => open(hit.id, at)}
        />
        {hasPreview && (
          <>
            <Splitter
              label={say("splitter.preview")}
              side="after"
              pane={preview.pane}
              onMove={preview.move}
              onReset={preview.reset}
            />
            <aside className={css["right"]} aria-label={say("preview")} data-pane>
              {shown !== null && (
                <Chosen
                  id={shown}
                  forms={forms}
                  onOpen={() => open(shown, hitNumber(hits.answer?.hits, shown))}
                  onCite={() => setCiting(shown)}
                />
              )}
            </aside>
          </>
        )}
      </div>
      {citing !== null && <CiteSheet id={citing as UnitId} onClose={() => setCiting(null)} />}
    </Frame>
  );
}

function formsOf(hit: Hit | undefined): readonly string[] {
  if (hit === undefined) return [];
  const marked = hit.marks.map(([start, end]) => hit.snippet.slice(start, end));
  return [...hit.matched.map(({ form }) => form), ...marked];
}

function hitNumber(hits: readonly Hit[] | undefined, id: string): number | null {
  const at = hits?.findIndex((hit) => hit.id === id) ?? -1;
  return at < 0 ? null : at;
}

function Chosen(props: {
  readonly id: string;
  readonly forms: readonly string[];
  readonly onOpen: () => void;
  readonly onCite: () => void;
}) {
  const asked = useRequest("dossier", { id: props.id as UnitId });
  if (asked.status === "refused") return <ProblemRow problem={asked.problem} />;
  if (asked.last === null) return <Waiting />;
  return <PreviewPane dossier={asked.last} {...props} />;
}
