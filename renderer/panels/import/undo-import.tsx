import { Undo2 } from "lucide-react";
import type { ImportId } from "../../../archive/model/ids";
import { useSay } from "../../messages/messages";
import { goTo } from "../../routes/use-route";
import { useArchive } from "../../state/archive-context";
import { useChanges } from "../../state/changes-context";
import { Button } from "../../ui/button";
import { Scripted } from "../../ui/scripted";
import css from "./undo-import.module.css";
import type { Story } from "./story";

/** The way back, whole: what goes, what stays, what was edited since. */
export function UndoImport(props: {
  readonly id: ImportId;
  readonly undo: NonNullable<Story["undo"]>;
}) {
  const say = useSay();
  const { make } = useChanges();
  const { about } = useArchive();
  const { units, stay, edited, editedFirst, excerpts } = props.undo;
  const mayWrite = about?.mayWrite === true && about.archive?.writable !== false;
  return (
    <section className={css["undo"]} aria-label={say("story.undoTitle")}>
      <h2>{say("story.undoTitle")}</h2>
      <p>
        {say("story.undoWhat", { units })} {stay > 0 && say("story.undoStay", { stay })}
      </p>
      {edited > 0 && (
        <>
          <p>
            <b>{say("story.undoEdited", { edited })}</b> {say("story.undoEditsReturn")}
          </p>
          <ul>
            {editedFirst.map(({ id, referenceCode, title }) => (
              <li key={id}>
                <button
                  onClick={() =>
                    goTo({ screen: "item", id, query: null, hit: null, reading: null })
                  }
                >
                  {referenceCode} <Scripted text={title} />
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      {excerpts > 0 && <p>{say("story.undoExcerpts", { excerpts })}</p>}
      <Button
        look="loss"
        icon={Undo2}
        label={say("story.undo")}
        disabled={!mayWrite || units === 0}
        onPress={() => void make("undoImport", { id: props.id }, say("story.undoMade"))}
      />
    </section>
  );
}
