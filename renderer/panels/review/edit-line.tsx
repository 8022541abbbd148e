import { useId, useState } from "react";
import { displayEdtf } from "../../../archive/model/edtf-display";
import { readEdtf } from "../../../archive/model/edtf";
import type { Proposal } from "../../../archive/model/proposal";
import { AgentRole } from "../../../archive/model/unit";
import { DateRole } from "../../../archive/model/unit-date";
import { useSay } from "../../messages/messages";
import { Button } from "../../ui/button";
import css from "./edit-line.module.css";
import { roleWords } from "./value-words";

export interface Edited {
  readonly value: string;
  readonly role: string | null;
}

const rolesOf = (kind: Proposal["kind"]): readonly string[] =>
  kind === "agent" ? AgentRole.options : kind === "date" ? DateRole.options : [];

/** The reader's own words in the rule's place: Enter accepts them, Escape leaves the proposal as it was. */
export function EditLine(props: {
  readonly proposal: Proposal;
  readonly start: Edited;
  readonly onSave: (edited: Edited) => void;
  readonly onCancel: () => void;
}) {
  const say = useSay();
  const id = useId();
  const { kind } = props.proposal;
  const [value, setValue] = useState(props.start.value);
  const [role, setRole] = useState(props.start.role);
  const isDate = kind === "date";
  const understood = !isDate || readEdtf(value.trim()) !== null;
  const ready = value.trim() !== "" && understood;
  const roles = rolesOf(kind);
  return (
    <form
      className={css["edit"]}
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) props.onSave({ value: value.trim(), role });
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.preventDefault();
        props.onCancel();
      }}
    >
      <label htmlFor={`${id}-value`}>{say("review.edit.value")}</label>
      <input
        id={`${id}-value`}
        value={value}
        // The reader asked for this field by its key.
        autoFocus
        aria-describedby={`${id}-help`}
        aria-invalid={!understood}
        onChange={(event) => setValue(event.target.value)}
      />
      {roles.length > 0 && (
        <>
          <label htmlFor={`${id}-role`}>{say("review.edit.role")}</label>
          <select
            id={`${id}-role`}
            value={role ?? "mentioned"}
            onChange={(event) => setRole(event.target.value)}
          >
            {roles.map((one) => (
              <option key={one} value={one}>
                {roleWords(say, kind, one)}
              </option>
            ))}
          </select>
        </>
      )}
      <p id={`${id}-help`} className={understood ? css["help"] : css["wrong"]} role="status">
        {isDate &&
          (understood
            ? say("review.edit.understood", { date: displayEdtf(value.trim(), say.language) })
            : say("review.edit.notADate"))}
      </p>
      <div className={css["acts"]}>
        <Button
          look="primary"
          label={say("review.edit.save")}
          keyName="Enter"
          disabled={!ready}
          onPress={() => props.onSave({ value: value.trim(), role })}
        />
        <Button label={say("review.edit.cancel")} keyName="Escape" onPress={props.onCancel} />
      </div>
    </form>
  );
}
