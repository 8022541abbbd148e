import { X } from "lucide-react";
import type { ShownHighlight } from "../../../archive/contract/highlights";
import { useSay } from "../../messages/messages";
import { goTo } from "../../routes/use-route";
import { useMayWrite } from "../../state/archive-context";
import { Button } from "../../ui/button";
import { linesText } from "../../ui/lines-text";
import { ReferenceCode } from "../../ui/reference-code";
import { Scripted } from "../../ui/scripted";
import css from "./highlights.module.css";
import { MeaningSign } from "./meaning-sign";
import { useHighlighting } from "./use-highlights";

/** One highlight in a list: its sign and meaning, the words, where they stand, and whether they still do. */
export function HighlightRow(props: {
  readonly shown: ShownHighlight;
  /** Names the document too, and leads there. */
  readonly withDocument: boolean;
}) {
  const say = useSay();
  const mayWrite = useMayWrite();
  const { highlight, title, referenceCode, state } = props.shown;
  const { unit, place, meaning } = highlight;
  const { remove } = useHighlighting({ id: unit, referenceCode, title });
  const open = () =>
    goTo({ screen: "item", id: unit, query: null, hit: null, reading: place.transcription });
  return (
    <li className={css["row"]}>
      <MeaningSign meaning={meaning} className="icon-small" />
      <div>
        {props.withDocument && (
          <button className={css["title"]} onClick={open}>
            <Scripted text={title} />
          </button>
        )}
        <blockquote>
          <Scripted text={place.quote} />
        </blockquote>
        <p className={css["place"]}>
          <span className={css["meaning"]}>{say(`highlight.${meaning}`)}</span>
          {props.withDocument && <ReferenceCode code={referenceCode} />}
          <span>{linesText(say, place.lines)}</span>
        </p>
        {state !== "same" && <p className={css["changed"]}>{say(`highlight.state.${state}`)}</p>}
      </div>
      {mayWrite && (
        <Button
          label={say("highlight.remove")}
          icon={X}
          square
          onPress={() => void remove(highlight)}
        />
      )}
    </li>
  );
}
