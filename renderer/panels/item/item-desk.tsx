import { lazy, Suspense, useState, type ReactNode } from "react";
import type { Dossier } from "../../../archive/contract/dossier";
import { linesOf } from "../../../archive/model/lines";
import type { Transcription } from "../../../archive/model/transcription";
import { Frame } from "../../frame/frame";
import { useSay } from "../../messages/messages";
import type { Route } from "../../routes/route";
import { useKeys } from "../../state/use-keys";
import { useStored } from "../../state/use-stored";
import type { Place } from "../library/match-lines";
import { linesText } from "../../ui/lines-text";
import { useMedia } from "../../ui/use-media";
import { usePrintDocument } from "../print/use-print-document";
import { DossierPane } from "./dossier-pane";
import css from "./item-desk.module.css";
import { countWords } from "./selection";
import { ReadingPane } from "./reading-pane";
import { usePageStep } from "./use-page-step";
import { useTextView } from "./use-text-view";
import { SubBar, type View } from "./sub-bar";

const FacsimilePane = lazy(() =>
  import("../facsimile/facsimile-pane").then((m) => ({ default: m.FacsimilePane })),
);
const views: readonly View[] = ["image", "both", "text"];
const asView = (value: unknown): View | null => views.find((view) => view === value) ?? null;
const asBoolean = (value: unknown): boolean | null => (typeof value === "boolean" ? value : null);

export interface ItemDeskProps {
  readonly dossier: Dossier;
  readonly route: Extract<Route, { readonly screen: "item" }>;
  /** Forms that matched the search that led here. */
  readonly forms: readonly string[];
  readonly crumbs: ReactNode;
  readonly tools: ReactNode;
}

/** The item on the desk: image, text and dossier side by side, as many as there is room for. */
export function ItemDesk(props: ItemDeskProps) {
  const { dossier, route } = props;
  const reading =
    dossier.transcriptions.find(({ id }) => id === route.reading) ?? dossier.transcriptions[0];
  const pages = dossier.unit.facsimiles;
  const [stored, setView] = useStored<View>("carrel.view", "both", asView);
  const view = viewFor(stored, pages.length > 0, reading !== undefined);
  const { textView, choice, setTextView } = useTextView(reading);
  const step = usePageStep(reading, view);
  const side = useSide();
  const [place, setPlace] = useState<Place | null>(null);
  const [finding, setFinding] = useState(0);
  const printing = usePrintDocument(dossier, reading, textView);
  const find = () => setFinding((count) => count + 1);
  useKeys({
    v: () => setView(views[(views.indexOf(view) + 1) % views.length]!),
    f: find,
    ...printing.keys,
  });
  const sideless = side.inGrid ? "" : css["sideless"];
  return (
    <Frame
      crumbs={props.crumbs}
      tools={props.tools}
      footEnd={reading !== undefined && <ChosenCount reading={reading} place={place} />}
    >
      {printing.printed}
      <div className={css["desk"]}>
        <SubBar
          dossier={dossier}
          route={route}
          reading={reading?.id ?? null}
          view={view}
          onView={setView}
          textView={choice}
          onTextView={setTextView}
          onFind={find}
          onPrint={printing.print}
          sideShown={side.shown}
          onSide={side.toggle}
        />
        <div className={`${css["panes"]} ${css[view]} ${sideless}`}>
          {view !== "text" && (
            <Suspense fallback={<div className={css["mat"]} />}>
              <FacsimilePane key={dossier.unit.id} heads={pages} beside={step.beside} />
            </Suspense>
          )}
          {view !== "image" && (
            <ReadingPane
              key={reading?.id ?? "none"}
              dossier={dossier}
              reading={reading}
              textView={textView}
              forms={props.forms}
              at={placeIn(route, reading)}
              finding={finding}
              onPlace={setPlace}
              step={step}
            />
          )}
          {side.shown && (
            <Side drawer={!side.inGrid}>
              <DossierPane dossier={dossier} reading={reading ?? null} place={place} />
            </Side>
          )}
        </div>
      </div>
    </Frame>
  );
}

/** The place that led here, in the reading that it is of. */
const placeIn = (route: ItemDeskProps["route"], reading: Transcription | undefined) =>
  reading?.id === route.reading ? route.at : undefined;

/** The dossier stands beside the text where there is room, and over it as a drawer where there is not. */
function useSide() {
  const wide = useMedia("(min-width: 1241px)");
  const [side, setSide] = useStored("carrel.dossier", true, asBoolean);
  const [drawer, setDrawer] = useState(false);
  return {
    shown: wide ? side : drawer,
    inGrid: wide && side,
    toggle: () => (wide ? setSide(!side) : setDrawer(!drawer)),
  };
}

function Side(props: { readonly drawer: boolean; readonly children: ReactNode }) {
  const say = useSay();
  return (
    <aside
      className={`${css["side"]} ${props.drawer ? css["drawer"] : ""}`}
      aria-label={say("item.dossierLabel")}
      data-pane
    >
      {props.children}
    </aside>
  );
}

function viewFor(wanted: View, hasImage: boolean, hasText: boolean): View {
  if (!hasImage) return "text";
  return hasText ? wanted : "image";
}

function ChosenCount(props: { readonly reading: Transcription; readonly place: Place | null }) {
  const say = useSay();
  const { reading, place } = props;
  if (place === null) return null;
  const lines = linesText(say, linesOf(reading.text, ...place));
  const words = countWords(reading.text.slice(...place));
  return <span className="number">{say("foot.chosen", { words, lines })}</span>;
}
