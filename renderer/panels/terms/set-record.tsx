import { Pencil, Search, Trash2 } from "lucide-react";
import { useState } from "react";
import type { TermSetAnswer } from "../../../archive/contract/term-sets";
import { everything, library, termsOf } from "../../routes/route";
import { goTo } from "../../routes/use-route";
import { useSay } from "../../messages/messages";
import { useChanges } from "../../state/changes-context";
import { Button } from "../../ui/button";
import { Scripted } from "../../ui/scripted";
import { useMayWrite } from "../names/use-may-write";
import { SetEditor } from "./set-editor";
import css from "./set-record.module.css";
import { TermEditor, type WrittenTerm } from "./term-editor";
import { TermTable } from "./term-table";

/** One term set: what it is for, a row a term, and the way to search for all of it. */
export function SetRecord({ answer }: { readonly answer: TermSetAnswer }) {
  const say = useSay();
  const mayWrite = useMayWrite();
  const [isEdited, setEdited] = useState(false);
  const { set, items } = answer;
  return (
    <section className={css["record"]} aria-label={set.label} data-pane data-pane-first>
      <header className={css["head"]}>
        <p className={css["meta"]}>
          {say("terms.items", { items })}
          {set.onlyByName && <span>{say("terms.onlyByName.short")}</span>}
        </p>
        <SetTools
          answer={answer}
          mayWrite={mayWrite}
          isEdited={isEdited}
          onEdit={() => setEdited(!isEdited)}
        />
      </header>
      {isEdited ? (
        <SetEditor answer={answer} onEnd={() => setEdited(false)} />
      ) : (
        <>
          <h2 className={css["title"]}>
            <Scripted text={set.label} />
          </h2>
          {set.note !== null && (
            <p className={css["note"]}>
              <Scripted text={set.note} />
            </p>
          )}
        </>
      )}
      <Terms answer={answer} mayWrite={mayWrite} />
    </section>
  );
}

function SetTools(props: {
  readonly answer: TermSetAnswer;
  readonly mayWrite: boolean;
  readonly isEdited: boolean;
  readonly onEdit: () => void;
}) {
  const say = useSay();
  const changes = useChanges();
  const { id, label } = props.answer.set;
  const search = `set:"${label.replaceAll(/["\\]/g, "\\$&")}"`;
  const remove = async () => {
    const reply = await changes.make(
      "dropTermSets",
      { ids: [id] },
      say("terms.removed", { label }),
    );
    if (reply.ok) goTo(termsOf(), "replace");
  };
  return (
    <div className={css["tools"]}>
      <Button
        label={say("terms.search")}
        icon={Search}
        look="primary"
        onPress={() => goTo(library({ ...everything, text: search }))}
      />
      {props.mayWrite && (
        <>
          <Button
            label={say("terms.edit")}
            icon={Pencil}
            pressed={props.isEdited}
            onPress={props.onEdit}
          />
          <Button
            label={say("terms.remove")}
            icon={Trash2}
            look="loss"
            onPress={() => void remove()}
          />
        </>
      )}
    </div>
  );
}

/** The terms, and beneath them the one that is being written. */
function Terms({
  answer,
  mayWrite,
}: {
  readonly answer: TermSetAnswer;
  readonly mayWrite: boolean;
}) {
  const say = useSay();
  const [written, setWritten] = useState<WrittenTerm | null>(null);
  const { terms } = answer.set;
  return (
    <>
      {terms.length === 0 ? (
        <p className={css["note"]}>{say("terms.noTerms")}</p>
      ) : (
        <TermTable answer={answer} onEdit={mayWrite ? setWritten : null} />
      )}
      {mayWrite && (
        <TermEditor
          key={written === null ? "new" : JSON.stringify(written)}
          answer={answer}
          written={written}
          onEnd={() => setWritten(null)}
        />
      )}
    </>
  );
}
