import { Plus, Split } from "lucide-react";
import { useState } from "react";
import type { AuthorityAnswer } from "../../../archive/contract/names";
import { scriptOf } from "../../../archive/model/script";
import { useSay } from "../../messages/messages";
import { namesOf } from "../../routes/route";
import { goTo } from "../../routes/use-route";
import { useChanges } from "../../state/changes-context";
import { Button } from "../../ui/button";
import { RecordHead, RecordPaper, RecordTitle } from "../../ui/record-head";
import { FormEditor, type WrittenForm } from "./form-editor";
import { FormTable } from "./form-table";
import { MergeProposals } from "./merge-proposals";
import css from "./name-record.module.css";
import { useMayWrite } from "./use-may-write";

/** The record: who it is, a row a form, and whom it may be one with. */
export function NameRecord({ answer }: { readonly answer: AuthorityAnswer }) {
  const say = useSay();
  const mayWrite = useMayWrite();
  const [taken, setTaken] = useState<ReadonlySet<string> | null>(null);
  const { authority, items, merged } = answer;
  const others = authority.variants.filter(
    ({ form, kind }) => kind === "other-script" && form !== authority.preferred,
  );
  return (
    <RecordPaper label={authority.preferred}>
      <RecordHead
        meta={
          <>
            {say(`names.is.${authority.kind}`)}, {say("names.items", { items })}
            {authority.dates !== null && <span translate="no">{authority.dates}</span>}
          </>
        }
      >
        {mayWrite && authority.variants.length > 0 && (
          <Button
            label={say("names.split")}
            icon={Split}
            pressed={taken !== null}
            onPress={() => setTaken(taken === null ? new Set() : null)}
          />
        )}
      </RecordHead>
      <RecordTitle
        title={authority.preferred}
        others={others.slice(0, 3).map(({ form }) => form)}
        note={authority.note}
      />
      <Forms answer={answer} taken={taken} onTake={setTaken} />
      {merged.length > 0 && (
        <p className={css["merged"]}>
          {say("names.merged", { names: merged.map(({ preferred }) => preferred).join(" · ") })}
        </p>
      )}
      <MergeProposals authority={authority} script={scriptOf(authority.preferred)} />
    </RecordPaper>
  );
}

/** The forms, and beneath them what is being done with them: one is written, or some are parted. */
function Forms(props: {
  readonly answer: AuthorityAnswer;
  readonly taken: ReadonlySet<string> | null;
  readonly onTake: (taken: ReadonlySet<string> | null) => void;
}) {
  const say = useSay();
  const { answer, taken, onTake } = props;
  const [written, setWritten] = useState<WrittenForm | null>(null);
  const isFree = useMayWrite() && taken === null;
  return (
    <>
      <FormTable
        answer={answer}
        taken={taken}
        onTake={onTake}
        onEdit={isFree ? setWritten : null}
      />
      {taken !== null && <SplitLine answer={answer} taken={taken} onEnd={() => onTake(null)} />}
      {isFree && written === null && (
        <p className={css["line"]}>
          <Button label={say("names.addForm")} icon={Plus} onPress={() => setWritten("new")} />
        </p>
      )}
      {isFree && written !== null && (
        <FormEditor
          key={written === "new" ? "new" : JSON.stringify(written)}
          answer={answer}
          written={written}
          onEnd={() => setWritten(null)}
        />
      )}
    </>
  );
}

function SplitLine(props: {
  readonly answer: AuthorityAnswer;
  readonly taken: ReadonlySet<string>;
  readonly onEnd: () => void;
}) {
  const say = useSay();
  const changes = useChanges();
  const { id, preferred } = props.answer.authority;
  const forms = [...props.taken];
  const split = async () => {
    const what = say("names.splitDone", { name: forms[0] ?? "", from: preferred });
    const input = { id, forms, preferred: null, units: [] };
    const reply = await changes.make("splitAuthority", input, what);
    props.onEnd();
    if (reply.ok) goTo(namesOf(reply.value.id));
  };
  return (
    <p className={css["line"]}>
      <span>{say("names.splitHow")}</span>
      <Button
        label={say("names.splitNow", { forms: forms.length })}
        look="primary"
        disabled={forms.length === 0}
        onPress={() => void split()}
      />
      <Button label={say("names.leave")} look="line" onPress={props.onEnd} />
    </p>
  );
}
