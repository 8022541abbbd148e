import { Plus } from "lucide-react";
import type { NameRow } from "../../../archive/contract/names";
import type { AuthorityId, UnitId } from "../../../archive/model/ids";
import { useSay } from "../../messages/messages";
import { useChanges } from "../../state/changes-context";
import { useRequest } from "../../state/use-request";
import { useState } from "react";
import { Button } from "../../ui/button";
import { Scripted } from "../../ui/scripted";
import { Sheet } from "../../ui/sheet";
import { SheetHead } from "../../ui/sheet-head";
import { evidenceWords } from "./evidence-words";
import css from "./name-chooser.module.css";

/** Whom the words of a unit name: candidates with what speaks for them, any other name by its letters, or a new record. */
export function NameChooser(props: {
  readonly unit: UnitId;
  readonly form: string;
  readonly onClose: () => void;
}) {
  const say = useSay();
  const changes = useChanges();
  const [text, setText] = useState("");
  const { unit, form, onClose } = props;
  const likely = useRequest("nameCandidates", text === "" ? { unit, form } : null);
  const others = useRequest("names", text === "" ? null : { text, limit: 12, offset: 0 });
  const link = async (id: AuthorityId, name: string) => {
    const what = say("names.said", { form, state: "linked", name, count: 1 });
    const decisions = [{ unit, form, state: "linked" as const }];
    const reply = await changes.make("linkNames", { id, decisions }, what);
    if (reply.ok) onClose();
  };
  const make = async () => {
    const draft = {
      preferred: form,
      kind: "person" as const,
      variants: [],
      dates: null,
      note: null,
    };
    const reply = await changes.make(
      "addAuthority",
      { draft, linking: form },
      say("names.made", { name: form }),
    );
    if (reply.ok) await link(reply.value.id, form);
  };
  return (
    <Sheet open label={say("names.whoIs", { form })} onClose={onClose}>
      <SheetHead title={say("names.whoIs", { form })} onClose={onClose} />
      <input
        className={css["field"]}
        type="search"
        autoFocus
        aria-label={say("names.find")}
        placeholder={say("names.find")}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <ul className={css["rows"]}>
        {(text === "" ? (likely.last?.candidates ?? []) : []).map(({ name, evidence, score }) => (
          <Candidate
            key={name.id}
            name={name}
            why={[
              ...evidence.map((one) => evidenceWords(say, one)),
              say("names.score", { score }),
            ].join(" ")}
            onChoose={link}
          />
        ))}
        {(text === "" ? [] : (others.last?.names ?? [])).map((name) => (
          <Candidate key={name.id} name={name} why={name.note ?? ""} onChoose={link} />
        ))}
      </ul>
      <Button
        label={say("names.makeOf", { name: form })}
        icon={Plus}
        look="line"
        onPress={() => void make()}
      />
    </Sheet>
  );
}

function Candidate(props: {
  readonly name: NameRow;
  readonly why: string;
  readonly onChoose: (id: AuthorityId, name: string) => Promise<void>;
}) {
  const { id, preferred, dates } = props.name;
  return (
    <li>
      <button className={css["row"]} onClick={() => void props.onChoose(id, preferred)}>
        <b>
          <Scripted text={preferred} />
        </b>
        <small translate="no">{dates}</small>
        <span>
          <Scripted text={props.why} />
        </span>
      </button>
    </li>
  );
}
