import { useState } from "react";
import type { Dossier } from "../../../archive/contract/dossier";
import { differences, type FieldDifference } from "../../../archive/model/fields/differences";
import { fields } from "../../../archive/model/fields/registry";
import { useSay, type MessageKey, type Say } from "../../messages/messages";
import { useChanges } from "../../state/changes-context";
import { useRequest } from "../../state/use-request";
import { Button } from "../../ui/button";
import { ProblemRow } from "../../ui/problem-row";
import { Scripted } from "../../ui/scripted";
import { Waiting } from "../../ui/waiting";
import { labelOf } from "./field-row";
import css from "./history-sheet.module.css";
import { useMayEdit } from "./use-may-edit";

interface HistoryProps {
  readonly dossier: Dossier;
  readonly onClose: () => void;
}

/** The versions of a description: who, when, what changed field by field, and the way back to each. */
export function HistorySheet({ dossier, onClose }: HistoryProps) {
  const say = useSay();
  const { unit, version } = dossier;
  const asked = useRequest("versions", { id: unit.id });
  const [chosen, setChosen] = useState(version);
  const all = asked.last?.versions.toReversed() ?? [];
  const when = new Intl.DateTimeFormat(say.language, { dateStyle: "medium", timeStyle: "short" });
  return (
    <div className={css["history"]}>
      <h2>{say("edit.historyOf", { title: unit.title })}</h2>
      {asked.status === "refused" && <ProblemRow problem={asked.problem} />}
      <ol className={css["versions"]}>
        {all.map((one) => (
          <li key={one.version}>
            <button
              type="button"
              aria-pressed={one.version === chosen}
              onClick={() => setChosen(one.version)}
            >
              <b>{say("edit.version", { version: one.version })}</b>
              <span>{one.message}</span>
              <small>
                <time dateTime={one.created}>{when.format(new Date(one.created))}</time> {one.by}
              </small>
            </button>
          </li>
        ))}
      </ol>
      <Changed dossier={dossier} version={chosen} />
      <div className={css["actions"]}>
        <GoBack dossier={dossier} version={chosen} onDone={onClose} />
        <Button label={say("close")} onPress={onClose} />
      </div>
    </div>
  );
}

/** What one version changed of the one before. */
function Changed({ dossier, version }: { readonly dossier: Dossier; readonly version: number }) {
  const say = useSay();
  const { id } = dossier.unit;
  const now = useRequest("unitVersion", { id, version });
  const before = useRequest("unitVersion", version === 1 ? null : { id, version: version - 1 });
  if (version === 1) return <p className={css["none"]}>{say("edit.firstVersion")}</p>;
  if (now.status === "refused") return <ProblemRow problem={now.problem} />;
  if (now.status !== "answered" || before.status !== "answered") return <Waiting />;
  const rows = differences(before.value.unit, now.value.unit);
  if (rows.length === 0) return <p className={css["none"]}>{say("edit.nothingChanged")}</p>;
  return (
    <table className={css["table"]}>
      <thead>
        <tr>
          <th scope="col">{say("edit.field")}</th>
          <th scope="col">{say("edit.before")}</th>
          <th scope="col">{say("edit.after")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.field}>
            <th scope="row">{differenceLabel(say, row)}</th>
            <td>
              <del>
                <Scripted text={row.before} />
              </del>
            </td>
            <td>
              <ins>
                <Scripted text={row.after} />
              </ins>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const MEMBERS = [
  "parent",
  "position",
  "withdrawn",
  "facsimiles",
  "custody",
  "proposals",
  "transcriptions",
];

function differenceLabel(say: Say, { field: name }: FieldDifference): string {
  if (MEMBERS.includes(name)) return say(`member.${name}` as MessageKey);
  const [id, second = null] = name.split(".");
  const field = fields.find((one) => one.id === id);
  if (field === undefined) return name;
  if (second !== "source") return labelOf(say, { field, role: second });
  return say("edit.sourceOf", { field: say(`field.${field.id}` as MessageKey) });
}

function GoBack(props: {
  readonly dossier: Dossier;
  readonly version: number;
  readonly onDone: () => void;
}) {
  const say = useSay();
  const { make } = useChanges();
  const mayEdit = useMayEdit();
  const { unit, version: now } = props.dossier;
  if (!mayEdit || props.version === now) return null;
  const back = async () => {
    const what = say("edit.wentBack", { version: props.version, code: unit.referenceCode });
    const changed = [{ id: unit.id, before: props.version, now }];
    const reply = await make("restore", { changed, why: what, again: false }, what);
    if (reply.ok) props.onDone();
  };
  return (
    <Button
      look="line"
      label={say("edit.goBack", { version: props.version })}
      onPress={() => void back()}
    />
  );
}
