import { History as Clock } from "lucide-react";
import { lazy, Suspense, useState, type ReactNode } from "react";
import type { Dossier } from "../../../archive/contract/dossier";
import type { Draft } from "../../../archive/contract/transcribe";
import { countWords } from "../../../archive/compare/word-diff";
import { withMarkSaying, withoutMark } from "../../../archive/model/marked-text/marked-text";
import type { Transcription } from "../../../archive/model/transcription";
import { Frame } from "../../frame/frame";
import { useSay } from "../../messages/messages";
import type { Route } from "../../routes/route";
import { goTo } from "../../routes/use-route";
import { useMayWrite } from "../../state/archive-context";
import { useKeys } from "../../state/use-keys";
import { Button } from "../../ui/button";
import { Scripted } from "../../ui/scripted";
import { useMedia } from "../../ui/use-media";
import { Issuing } from "./issuing";
import { KeepingBand, KeepingLine } from "./keeping-line";
import { MarkBar } from "./mark-bar";
import { MarkInspector } from "./mark-inspector";
import { isHandMark, markAt } from "./mark-keys";
import { ReadingFields } from "./reading-fields";
import { TextEditor } from "./text-editor";
import css from "./transcribe.module.css";
import { useText } from "./use-text";
import { VersionsDrawer } from "./versions-drawer";

const FacsimilePane = lazy(() =>
  import("../facsimile/facsimile-pane").then((m) => ({ default: m.FacsimilePane })),
);

export interface TranscribeDeskProps {
  readonly dossier: Dossier;
  /** null for one that the item does not have yet. */
  readonly reading: Transcription | null;
  readonly found: Draft | null;
  readonly others: readonly { readonly by: string; readonly kept: string }[];
  readonly crumbs: ReactNode;
}

/** Image, text and versions side by side; the versions lie over the text where there is no room. */
export function TranscribeDesk(props: TranscribeDeskProps) {
  const say = useSay();
  const { dossier, reading } = props;
  const { unit } = dossier;
  const text = useText(dossier, reading, props.found);
  const { now, typing } = text;
  const wide = useMedia("(min-width: 1241px)");
  const [drawer, setDrawer] = useState(false);
  const item = itemOf(unit.id, reading);
  useKeys({ Escape: () => (drawer ? setDrawer(false) : goTo(item)) });
  const hasImage = unit.facsimiles.length > 0;
  const beside = {
    text: now.text,
    marks: now.marks,
    at: now.from,
    onTurn: (start: number) => typing.choose(start, start),
  };
  const versions = say("transcribe.versions");
  return (
    <Frame
      crumbs={props.crumbs}
      tools={
        <>
          <KeepingLine keeping={text.draft.keeping} isNew={reading === null} />
          {!wide && (
            <Button
              icon={Clock}
              label={versions}
              folds
              pressed={drawer}
              onPress={() => setDrawer(!drawer)}
            />
          )}
        </>
      }
      footEnd={<Counts text={now.text} marks={now.marks.filter(isHandMark).length} />}
    >
      <div className={css["desk"]}>
        <MarkBar dossier={dossier} reading={reading} now={now} typing={typing} item={item} />
        <div className={panesClass(hasImage, wide)}>
          {hasImage && (
            <Suspense fallback={<div className={css["mat"]} />}>
              <FacsimilePane heads={unit.facsimiles} beside={beside} />
            </Suspense>
          )}
          <Writing {...props} text={text} />
          {(wide || drawer) && (
            <Side dossier={dossier} reading={reading} text={text} over={!wide} />
          )}
        </div>
      </div>
    </Frame>
  );
}

const itemOf = (id: string, reading: Transcription | null): Route => ({
  screen: "item",
  id,
  query: null,
  hit: null,
  reading: reading?.id ?? null,
});

const panesClass = (hasImage: boolean, wide: boolean): string =>
  [css["panes"], !hasImage && css["imageless"], !wide && css["narrow"]].filter(Boolean).join(" ");

type Text = ReturnType<typeof useText>;

function Writing(props: TranscribeDeskProps & { readonly text: Text }) {
  const say = useSay();
  const { dossier, reading, text } = props;
  const { now, typing } = text;
  const [shut, setShut] = useState<number | null>(null);
  const at = markAt(now.marks, now.from, now.to);
  const mark = now.marks[at];
  return (
    <section className={css["writing"]} aria-label={say("transcribe")} data-pane data-pane-first>
      <KeepingBand {...props} text={text} />
      <div className={css["paper"]}>
        <header className={css["head"]}>
          <h1>
            <Scripted text={dossier.unit.title} />
          </h1>
          <ReadingFields isNew={reading === null} head={text.head} onHead={text.setHead} />
          <p>
            {say(reading === null ? "transcribe.begun.new" : "transcribe.begun", {
              version: dossier.version,
            })}
          </p>
        </header>
        <TextEditor now={now} issued={text.issued} language={text.head.language} typing={typing} />
      </div>
      {mark !== undefined && isHandMark(mark) && shut !== at && (
        <MarkInspector
          text={now.text}
          mark={mark}
          onSay={(to) =>
            typing.change({ ...withMarkSaying(now, at, to), from: now.from, to: now.to })
          }
          onRemove={() => typing.change({ ...withoutMark(now, at), from: now.to, to: now.to })}
          onClose={() => setShut(at)}
        />
      )}
    </section>
  );
}

function Side(props: {
  readonly dossier: Dossier;
  readonly reading: Transcription | null;
  readonly text: Text;
  readonly over: boolean;
}) {
  const say = useSay();
  const mayWrite = useMayWrite();
  const { dossier, reading, text } = props;
  const [compared, setCompared] = useState<number | null>(null);
  return (
    <aside
      className={`${css["side"]} ${props.over ? css["over"] : ""}`}
      aria-label={say("transcribe.versions")}
      data-pane
    >
      <div className={css["scroll"]} tabIndex={0}>
        <VersionsDrawer
          dossier={dossier}
          reading={reading?.id ?? null}
          now={text.now}
          chosen={compared ?? dossier.version}
          onChoose={setCompared}
        />
      </div>
      {mayWrite && <Issuing dossier={dossier} reading={reading} text={text} />}
    </aside>
  );
}

function Counts(props: { readonly text: string; readonly marks: number }) {
  const say = useSay();
  const words = countWords(props.text);
  return (
    <span className="number">{say("transcribe.footCounts", { words, marks: props.marks })}</span>
  );
}
