import { Pencil, X } from "lucide-react";
import { useState } from "react";
import type { ShownNote } from "../../../archive/contract/own-work";
import { useSay } from "../../messages/messages";
import { Button } from "../../ui/button";
import { linesText } from "../../ui/lines-text";
import { Scripted } from "../../ui/scripted";
import { NoteSheet } from "./note-sheet";
import css from "./own-work.module.css";
import { useMayWrite, useOwnWork } from "./use-own-work";

/** One note: the words that it speaks of, the reader's own, who wrote them and when. */
export function NoteRow({ shown }: { readonly shown: ShownNote }) {
  const say = useSay();
  const own = useOwnWork();
  const mayWrite = useMayWrite();
  const [editing, setEditing] = useState(false);
  const { note, state } = shown;
  const unit = { id: note.unit, referenceCode: shown.referenceCode, title: shown.title };
  const date = new Intl.DateTimeFormat(say.language, { dateStyle: "medium" });
  return (
    <li className={css["note"]}>
      {note.place !== null && (
        <blockquote>
          <Scripted text={note.place.quote} />
          <small>{linesText(say, note.place.lines)}</small>
        </blockquote>
      )}
      {state !== "same" && <p className={css["changed"]}>{say(`own.note.state.${state}`)}</p>}
      <p className={css["words"]}>
        <Scripted text={note.text} />
      </p>
      <div className={css["by"]}>
        <span>{say("own.note.by", { by: note.by, date: date.format(new Date(note.when)) })}</span>
        {mayWrite && (
          <>
            <Button
              label={say("own.note.edit")}
              icon={Pencil}
              square
              onPress={() => setEditing(true)}
            />
            <Button
              label={say("own.remove")}
              icon={X}
              square
              onPress={() => void own.writeNote(unit, null, "", note.id)}
            />
          </>
        )}
      </div>
      <NoteSheet
        open={editing}
        unit={unit}
        place={null}
        note={note}
        onClose={() => setEditing(false)}
      />
    </li>
  );
}
