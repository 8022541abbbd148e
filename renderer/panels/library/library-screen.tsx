import { SlidersHorizontal } from "lucide-react";
import { useState, type CSSProperties } from "react";
import type { UnitId } from "../../../archive/model/ids";
import { Frame } from "../../frame/frame";
import { useSay } from "../../messages/messages";
import type { LibraryQuery } from "../../routes/route";
import { useFindingAid } from "../../state/use-finding-aid";
import { useKeys } from "../../state/use-keys";
import { useVisit } from "../../state/use-places";
import { useStored } from "../../state/use-stored";
import { Button } from "../../ui/button";
import { usePaneWidth } from "../../ui/use-pane-width";
import { useMedia } from "../../ui/use-media";
import { CiteSheet } from "../item/cite-sheet";
import { FolderCrumbs } from "./folder-crumbs";
import css from "./library-screen.module.css";
import { BuildingPane, LeftPane, RightPane } from "./library-panes";
import { ResultsColumn } from "./results-column";
import { useFace } from "./use-face";
import { useHits } from "./use-hits";
import { useSteps } from "./use-steps";

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
  const [building, setBuilding] = useState(false);
  useKeys({ "mod+b": () => setBuilding(!building) });
  const steps = useSteps(query, shown, hasPreview, setCiting);
  useVisit(query.text.trim() === "" ? null : say("timeline.asked", { text: query.text }));
  return (
    <Frame
      crumbs={<FolderCrumbs within={query.within} aid={aid.last} />}
      onTogglePane={() => setTreeShown(!treeShown)}
    >
      <h1 className="unseen">{say("bar.library")}</h1>
      <div
        className={`${css["library"]} ${css[face]} ${css[layoutOf(treeShown, building)] ?? ""}`}
        style={widthsOf(tree, preview)}
      >
        {building && (
          <BuildingPane {...{ query, hits, steps }} onClose={() => setBuilding(false)} />
        )}
        {treeShown && !building && (
          <LeftPane query={query} hits={hits} aid={aid} shown={shown} pane={tree} steps={steps} />
        )}
        <ResultsColumn
          query={query}
          face={face}
          hits={hits}
          chosen={shown}
          aid={aid.last}
          build={
            <Button
              icon={SlidersHorizontal}
              label={say("build.button")}
              keyName="mod+b"
              square
              pressed={building}
              onPress={() => setBuilding(!building)}
            />
          }
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

/** The chosen unit, or the first hit while nothing was chosen. */
function shownUnit(chosen: string | null, hits: ReturnType<typeof useHits>): string | null {
  return chosen ?? hits.answer?.hits[0]?.id ?? null;
}

const layoutOf = (treeShown: boolean, building: boolean) =>
  building ? "building" : treeShown ? "" : "treeless";

type Pane = Pick<ReturnType<typeof usePaneWidth>, "chosen">;

/** Panes as wide as the reader drew them. */
const widthsOf = (tree: Pane, preview: Pane) =>
  ({
    ...(tree.chosen === null ? {} : { "--tree": tree.chosen }),
    ...(preview.chosen === null ? {} : { "--preview": preview.chosen }),
  }) as CSSProperties;
