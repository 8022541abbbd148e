import { useState } from "react";
import type { Input } from "../../../archive/contract";
import type { ReaderNote } from "../../../archive/model/own-work";
import { useSay } from "../../messages/messages";
import { keyName } from "../../state/use-keys";
import { Button } from "../../ui/button";
import { Scripted } from "../../ui/scripted";
import { Sheet } from "../../ui/sheet";
import css from "./own-work.module.css";
import { useOwnWork, type Noted } from "./use-own-work";

interface NoteSheetProps {
  readonly open: boolean;
  readonly unit: Noted;
  readonly place: Input<"writeNote">["place"];
  /** The chosen words, shown above the field. */
  readonly quote?: string;
  /** A note that is changed; none for a new one. */
  readonly note?: ReaderNote;
  readonly onClose: () => void;
}

/** A sheet for the reader's own words on a document, or on words of it. */
export function NoteSheet(props: NoteSheetProps) {
  const say = useSay();
  const label = say("own.note.on", { title: props.unit.title });
  return (
    <Sheet open={props.open} steady label={label} onClose={props.onClose}>
      <NoteFields {...props} />
    </Sheet>
  );
}

function NoteFields({ unit, place, quote, note, onClose }: NoteSheetProps) {
  const say = useSay();
  const own = useOwnWork();
  const [text, setText] = useState(note?.text ?? "");
  const words = quote ?? note?.place?.quote;
  const keep = () => {
    if (text.trim() === "") return;
    void own.writeNote(unit, place, text, note?.id ?? null).then(onClose);
  };
  return (
    <div className={css["sheet"]}>
      <h2>{say("own.note.on", { title: unit.title })}</h2>
      {words !== undefined && (
        <blockquote>
          <Scripted text={words} />
        </blockquote>
      )}
      <textarea
        aria-label={say("own.note.words")}
        autoFocus
        rows={7}
        maxLength={100_000}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (keyName(event.nativeEvent) === "mod+Enter") keep();
        }}
      />
      <div className={css["actions"]}>
        <Button label={say("close")} keyName="Escape" onPress={onClose} />
        <Button
          look="primary"
          label={say("own.keepNote")}
          keyName="mod+Enter"
          disabled={text.trim() === ""}
          onPress={keep}
        />
      </div>
    </div>
  );
}
