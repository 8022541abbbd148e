import { lazy, Suspense, useMemo, useState } from "react";
import type { Dossier } from "../../../archive/contract/dossier";
import type { Transcription } from "../../../archive/model/transcription";
import type { TextView } from "../../../archive/model/text-view";
import { useSay } from "../../messages/messages";
import { useArchive } from "../../state/archive-context";
import { useDesk } from "../../state/desk-context";
import { useKeys } from "../../state/use-keys";
import { placesOf, type Place } from "../library/match-lines";
import { goToLike, useLikePassage } from "../library/more-like";
import { ExcerptBar } from "./excerpt-bar";
import { FindBar } from "./find-bar";
import css from "./item-desk.module.css";
import { HitMap } from "./hit-map";
import { ItemHead } from "./item-head";
import type { Cover } from "./mark-runs";
import { useMarking } from "../highlights/use-marking";
import { useNotedCovers } from "../own-work/use-noted-covers";
import { useNoteOnWords } from "../own-work/use-note-on-words";
import { TextPane } from "./text-pane";
import { useChosenWords } from "./use-chosen-words";
import { useCopyWords } from "./use-copy-words";
import { useMappedGoal } from "./use-mapped-goal";
import { useGoal } from "./use-goal";
import type { PageStep } from "./use-page-step";
import { useSight } from "./use-sight";
import { useLeaveFind } from "./use-leave-find";
import { useFind } from "./use-find";

const NameChooser = lazy(() =>
  import("../names/name-chooser").then((m) => ({ default: m.NameChooser })),
);

export interface ReadingPaneProps {
  readonly dossier: Dossier;
  readonly reading: Transcription | undefined;
  readonly textView: TextView;
  /** Forms that matched the search that led here. */
  readonly forms: readonly string[];
  /** The place that led here; undefined for the first of the forms. */
  readonly at?: Place | undefined;
  /** Counts how often finding was asked for. */
  readonly finding: number;
  readonly onPlace: (place: Place | null) => void;
  readonly step: PageStep;
}

/** The text of an item, or the word that it has none. */
export function ReadingPane(props: ReadingPaneProps) {
  const say = useSay();
  const { dossier, reading } = props;
  if (reading === undefined)
    return (
      <section className={css["text"]} data-pane>
        <ItemHead dossier={dossier} reading={null} />
        <p className={css["none"]}>{say("item.noText")}</p>
      </section>
    );
  return <Reading {...props} reading={reading} />;
}

function Reading(props: ReadingPaneProps & { readonly reading: Transcription }) {
  const { dossier, reading, forms, onPlace } = props;
  const { about } = useArchive();
  const desk = useDesk();
  const mayKeep = about?.archive?.writable === true && about.mayWrite;
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const [body, setBody] = useState<HTMLElement | null>(null);
  const find = useFind(reading.text);
  const [asked, setAsked] = useState(props.finding);
  if (asked !== props.finding) {
    setAsked(props.finding);
    find.show();
  }
  const place = useChosenWords(body, reading.text);
  const [told, setTold] = useState<Place | null>(null);
  if (told !== place) {
    setTold(place);
    onPlace(place);
  }
  const [naming, setNaming] = useState<string | null>(null);
  const name = () => {
    if (place !== null && mayKeep) setNaming(reading.text.slice(...place).trim());
  };
  const likePassage = useLikePassage();
  const like = () =>
    place === null
      ? goToLike(dossier.unit.id)
      : void likePassage(reading.text.slice(...place), dossier.unit.id);
  const copy = useCopyWords(dossier.unit.id, reading);
  const hits = useMemo(() => placesOf(reading.text, forms), [reading.text, forms]);
  const found = find.places[find.at];
  const leaveFind = useLeaveFind(find, found, body, scroller);
  const { goal, go } = useMappedGoal(useGoal(found, props.at ?? hits[0], props.step));
  useSight(scroller, body, props.step.onSight);
  const noted = useNotedCovers(dossier.unit.id, reading.id);
  const marks = useMarking(dossier.unit, reading, mayKeep, place);
  const note = useNoteOnWords(dossier.unit, reading, place);
  const covers = useMemo((): readonly Cover[] => {
    const kept = desk.excerpts.filter(({ excerpt }) => excerpt.transcription === reading.id);
    return [
      ...noted,
      ...marks.covers,
      ...kept.map(({ excerpt }): Cover => ({
        place: [excerpt.start, excerpt.end],
        layer: "excerpt",
      })),
      ...hits.map((one): Cover => ({ place: one, layer: "hit" })),
      ...find.places.map((one): Cover => ({ place: one, layer: one === found ? "found" : "find" })),
    ];
  }, [noted, marks.covers, desk.excerpts, reading.id, hits, find.places, found]);
  const keep = () => {
    if (place === null || !mayKeep) return;
    void desk
      .keep(dossier.unit.id, { transcription: reading.id, start: place[0], end: place[1] })
      .then((kept) => kept && window.getSelection()?.removeAllRanges());
  };
  useKeys({
    ...marks.keys,
    e: keep,
    l: name,
    m: like,
    n: () => mayKeep && note.begin(),
    c: () => void copy.copy(place),
    p: () => desk.addToPacket(dossier.unit.id, true),
    ...(place === null ? {} : { Escape: () => window.getSelection()?.removeAllRanges() }),
  });
  return (
    <div className={css["textFrame"]}>
      {find.open && <FindBar find={find} onLeave={leaveFind} />}
      <section ref={setScroller} className={css["text"]} tabIndex={0} data-pane data-pane-first>
        <ItemHead dossier={dossier} reading={reading} />
        <TextPane
          reading={reading}
          view={props.textView}
          covers={covers}
          goal={goal}
          scroller={scroller}
          beside={marks.beside}
          onBody={setBody}
        />
      </section>
      <HitMap reading={reading} covers={covers} scroller={scroller} onGo={go} />
      {naming !== null && (
        <Suspense>
          <NameChooser unit={dossier.unit.id} form={naming} onClose={() => setNaming(null)} />
        </Suspense>
      )}
      {place !== null && (
        <ExcerptBar
          mayKeep={mayKeep}
          copied={copy.copied}
          layout={`${place[0]}-${place[1]}`}
          onKeep={keep}
          onName={name}
          onNote={note.begin}
          onLike={like}
          onMark={marks.mark}
          onCopy={() => void copy.copy(place)}
        />
      )}
      {note.sheet}
    </div>
  );
}
