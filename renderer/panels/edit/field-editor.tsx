import { useId, useState, type KeyboardEvent } from "react";
import { Certainty } from "../../../archive/model/certainty";
import type { Problem } from "../../../archive/model/archive-error";
import type { Unit } from "../../../archive/model/unit";
import { useSay } from "../../messages/messages";
import { useChanges } from "../../state/changes-context";
import { Button } from "../../ui/button";
import { ProblemRow } from "../../ui/problem-row";
import css from "./field-editor.module.css";
import { groundsOf, hintKey, type Grounds, type ShownField } from "./field-list";
import { useNewestVersion } from "./use-newest-version";
import { ValueInput } from "./value-input";

interface EditorProps {
  readonly unit: Unit;
  readonly version: number;
  readonly shown: ShownField;
  readonly label: string;
  readonly onClose: () => void;
}

/** One field in place: its value, who says so, how sure they are. Kept explicitly, as one version; Escape leaves it as it was. */
export function FieldEditor(props: EditorProps) {
  const say = useSay();
  const { shown, onClose } = props;
  const before = groundsOf(props.unit, shown);
  const [value, setValue] = useState(shown.value);
  const [grounds, setGrounds] = useState<Grounds>(before);
  const id = useId();
  const { keep, problem } = useKeep(props, before);
  const press = (event: KeyboardEvent) => {
    const isLine = event.target instanceof HTMLTextAreaElement;
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Escape") onClose();
    else if (
      event.key === "Enter" &&
      (!isLine || event.ctrlKey || event.metaKey) &&
      !(event.target instanceof HTMLButtonElement)
    )
      void keep(value, grounds);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <form
      className={css["editor"]}
      aria-label={props.label}
      onKeyDown={press}
      onSubmit={(event) => event.preventDefault()}
    >
      <label htmlFor={id}>{props.label}</label>
      <ValueInput id={id} field={shown.field.id} value={value} onValue={setValue} />
      <p className={css["hint"]}>{say(hintKey(shown.field))}</p>
      <div className={css["grounds"]}>
        <label className={css["part"]}>
          <span>{say("edit.source")}</span>
          <input
            value={grounds.source}
            onChange={(event) => setGrounds({ ...grounds, source: event.target.value })}
          />
        </label>
        <label className={css["part"]}>
          <span>{say("edit.certainty")}</span>
          <select
            value={grounds.certainty}
            onChange={(event) => setGrounds({ ...grounds, certainty: event.target.value })}
          >
            <option value="">{say("edit.certainty.none")}</option>
            {Certainty.options.map((one) => (
              <option key={one} value={one}>
                {say(`edit.certainty.${one}`)}
              </option>
            ))}
          </select>
        </label>
      </div>
      {problem !== null && <ProblemRow problem={problem} />}
      <div className={css["actions"]}>
        <Button label={say("edit.cancel")} onPress={onClose} />
        <Button look="primary" label={say("edit.keep")} onPress={() => void keep(value, grounds)} />
      </div>
    </form>
  );
}

/** Writes what differs; a refusal leaves the editor open with what was typed. */
function useKeep({ unit, version, shown, label, onClose }: EditorProps, before: Grounds) {
  const say = useSay();
  const { make } = useChanges();
  const newest = useNewestVersion();
  const [problem, setProblem] = useState<Problem | null>(null);
  const isDated = shown.role !== null;
  const keep = async (value: string, grounds: Grounds) => {
    const said = (aspect: keyof Grounds) =>
      // Dates and agents keep theirs beside each; of other fields it goes with the value, so it is said again.
      (
        isDated
          ? grounds[aspect] !== before[aspect]
          : grounds[aspect] !== "" || before[aspect] !== ""
      )
        ? [{ field: `${shown.name}.${aspect}`, value: grounds[aspect] }]
        : [];
    const set = [
      ...(value === shown.value ? [] : [{ field: shown.name, value }]),
      ...said("source"),
      ...said("certainty"),
    ];
    if (set.length === 0) return onClose();
    const what = say("edit.made", { field: label, code: unit.referenceCode });
    const seen = newest(version, unit.id);
    const reply = await make("edit", { id: unit.id, seen, set, patch: null }, what);
    setProblem(reply.ok ? null : reply.problem);
    if (reply.ok) onClose();
  };
  return { keep, problem };
}
