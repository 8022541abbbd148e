import { Pencil, Search, Trash2 } from "lucide-react";
import { useState } from "react";
import type { TermSetAnswer } from "../../../archive/contract/term-sets";
import { everything, library, termsOf } from "../../routes/route";
import { goTo } from "../../routes/use-route";
import { useSay } from "../../messages/messages";
import { useChanges } from "../../state/changes-context";
import { Button } from "../../ui/button";
import { RecordHead, RecordPaper, RecordTitle } from "../../ui/record-head";
import { useMayWrite } from "../names/use-may-write";
import { SetEditor } from "./set-editor";
import { TermEditor, type WrittenTerm } from "./term-editor";
import { TermTable } from "./term-table";

/** One term set: what it is for, a row a term, and the way to search for all of it. */
export function SetRecord({ answer }: { readonly answer: TermSetAnswer }) {
  const say = useSay();
  const mayWrite = useMayWrite();
  const [isEdited, setEdited] = useState(false);
  const { set, items } = answer;
  return (
    <RecordPaper label={set.label}>
      <RecordHead
        meta={
          <>
            {say("terms.items", { items })}
            {set.onlyByName && <span>{say("terms.onlyByName.short")}</span>}
          </>
        }
      >
        <SetTools
          answer={answer}
          mayWrite={mayWrite}
          isEdited={isEdited}
          onEdit={() => setEdited(!isEdited)}
        />
      </RecordHead>
      {isEdited ? (
        <SetEditor answer={answer} onEnd={() => setEdited(false)} />
      ) : (
        <RecordTitle title={set.label} note={set.note} />
      )}
      <Terms answer={answer} mayWrite={mayWrite} />
    </RecordPaper>
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
    <>
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
    </>
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
        <p>{say("terms.noTerms")}</p>
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
