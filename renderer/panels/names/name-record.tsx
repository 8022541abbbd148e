import { Split } from "lucide-react";
import { useState } from "react";
import type { AuthorityAnswer } from "../../../archive/contract/names";
import { scriptOf } from "../../../archive/model/script";
import { useSay } from "../../messages/messages";
import { namesOf } from "../../routes/route";
import { goTo } from "../../routes/use-route";
import { useChanges } from "../../state/changes-context";
import { Button } from "../../ui/button";
import { Scripted } from "../../ui/scripted";
import { AddForm } from "./add-form";
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
    <section className={css["record"]} aria-label={authority.preferred} data-pane data-pane-first>
      <header className={css["head"]}>
        <p className={css["meta"]}>
          {say(`names.is.${authority.kind}`)}, {say("names.items", { items })}
          {authority.dates !== null && <span translate="no">{authority.dates}</span>}
        </p>
        {mayWrite && authority.variants.length > 0 && (
          <Button
            label={say("names.split")}
            icon={Split}
            pressed={taken !== null}
            onPress={() => setTaken(taken === null ? new Set() : null)}
          />
        )}
      </header>
      <h2 className={css["title"]}>
        <Scripted text={authority.preferred} />
        {others.slice(0, 3).map(({ form }) => (
          <span key={form} className={css["other"]}>
            <Scripted text={form} />
          </span>
        ))}
      </h2>
      {authority.note !== null && (
        <p className={css["note"]}>
          <Scripted text={authority.note} />
        </p>
      )}
      <FormTable answer={answer} taken={taken} onTake={setTaken} />
      {taken !== null && <SplitLine answer={answer} taken={taken} onEnd={() => setTaken(null)} />}
      {mayWrite && taken === null && <AddForm answer={answer} />}
      {merged.length > 0 && (
        <p className={css["merged"]}>
          {say("names.merged", { names: merged.map(({ preferred }) => preferred).join(" · ") })}
        </p>
      )}
      <MergeProposals authority={authority} script={scriptOf(authority.preferred)} />
    </section>
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
    <p className={css["splitLine"]}>
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
