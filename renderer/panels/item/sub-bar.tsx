import { Columns2, PanelRight, PenLine, Plus, Printer, TextSearch } from "lucide-react";
import type { Dossier } from "../../../archive/contract/dossier";
import type { TextView } from "../../../archive/model/text-view";
import { useSay, type Say } from "../../messages/messages";
import type { Route } from "../../routes/route";
import { goTo } from "../../routes/use-route";
import { useMayWrite } from "../../state/archive-context";
import { useDesk } from "../../state/desk-context";
import { useKeys } from "../../state/use-keys";
import { Button } from "../../ui/button";
import { Segment, type Choice } from "../../ui/segment";
import { languageLabel } from "../library/labels";
import css from "./sub-bar.module.css";

export type View = "image" | "both" | "text";

/** What of the item is shown: image or text, which reading, the dossier. */
export function SubBar(props: {
  readonly dossier: Dossier;
  readonly route: Extract<Route, { readonly screen: "item" }>;
  readonly reading: string | null;
  readonly view: View;
  readonly onView: (view: View) => void;
  /** How the text is shown; null where both ways show the same. */
  readonly textView: TextView | null;
  readonly onTextView: (view: TextView) => void;
  readonly onFind: () => void;
  /** null where there is no text to print. */
  readonly onPrint: (() => void) | null;
  readonly sideShown: boolean;
  readonly onSide: () => void;
}) {
  const say = useSay();
  const desk = useDesk();
  const mayWrite = useMayWrite();
  const transcribe = () =>
    goTo({ screen: "transcribe", id: props.dossier.unit.id, reading: props.reading });
  const { dossier, route, reading } = props;
  const compare = () => reading !== null && goTo(besideOf(dossier, reading));
  useKeys({ w: compare, ...(mayWrite ? { t: transcribe } : {}) });
  const { id } = dossier.unit;
  const isPicked = desk.picks.some((pick) => pick.unit === id && pick.whole);
  return (
    <div className={css["bar"]} role="toolbar" aria-label={say("item.view")} data-pane>
      {dossier.unit.facsimiles.length > 0 && (
        <Segment
          label={say("item.view")}
          chosen={props.view}
          choices={(["image", "both", "text"] as const).map((view) => ({
            id: view,
            label: say(`item.view.${view}`),
          }))}
          onChoose={props.onView}
        />
      )}
      <span className={css["grow"]} />
      {props.textView !== null && (
        <Segment
          label={say("item.textView")}
          chosen={props.textView}
          choices={(["diplomatic", "reading"] as const).map((one) => ({
            id: one,
            label: say(`item.textView.${one}`),
          }))}
          onChoose={props.onTextView}
        />
      )}
      {dossier.transcriptions.length > 1 && reading !== null && (
        <Segment
          label={say("item.readings")}
          chosen={reading}
          choices={readingChoices(say, dossier)}
          onChoose={(next) => goTo({ ...route, reading: next, at: undefined }, "replace")}
        />
      )}
      {mayWrite && <Button icon={PenLine} label={say("transcribe")} folds onPress={transcribe} />}
      {reading !== null && (
        <Button icon={Columns2} label={say("compare")} folds onPress={compare} />
      )}
      <Button icon={TextSearch} label={say("find.label")} folds onPress={props.onFind} />
      {props.onPrint !== null && (
        <Button
          icon={Printer}
          label={say("print.document")}
          square
          keyName="mod+p"
          onPress={props.onPrint}
        />
      )}
      <span className={css["grow"]} />
      <Button
        icon={Plus}
        label={say("preview.addToPacket")}
        folds
        disabled={isPicked}
        onPress={() => desk.addToPacket(id, true)}
      />
      <Button
        icon={PanelRight}
        label={say("item.dossier")}
        square
        pressed={props.sideShown}
        onPress={props.onSide}
      />
    </div>
  );
}

/** Beside the reading at hand its next one; a reader chooses another document where there is none. */
function besideOf({ unit, transcriptions }: Dossier, reading: string): Route {
  const at = transcriptions.findIndex(({ id }) => id === reading);
  const other = transcriptions[(at + 1) % transcriptions.length];
  const isAlone = other === undefined || other.id === reading;
  return {
    screen: "compare",
    id: unit.id,
    reading,
    beside: isAlone ? null : unit.id,
    besideReading: isAlone ? null : other.id,
  };
}

/** Readings by their kind; a translation by its language, in its own name. Twins are numbered. */
function readingChoices(say: Say, dossier: Dossier): readonly Choice<string>[] {
  const seen = new Map<string, number>();
  return dossier.transcriptions.map(({ id, kind, language }) => {
    const isForeign = kind === "translation" || language !== dossier.transcriptions[0]?.language;
    const label = isForeign ? languageLabel(language) : say(`reading.${kind}`);
    const count = (seen.get(label) ?? 0) + 1;
    seen.set(label, count);
    const name = count === 1 ? label : `${label} ${count}`;
    return isForeign ? { id, label: name, lang: language } : { id, label: name };
  });
}
