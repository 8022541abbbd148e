import { useRef, useState } from "react";
import type { Unit } from "../../../archive/model/unit";
import { useSay, type Say } from "../../messages/messages";
import { Scripted } from "../../ui/scripted";
import { languageLabel, levelLabel } from "../library/labels";
import css from "./description-section.module.css";
import { FieldEditor } from "./field-editor";
import { fieldKey, groundsOf, type ShownField } from "./field-list";

/** One field of a description, with what it rests on; Enter or a press opens it where it stands. */
export function FieldRow(props: {
  readonly unit: Unit;
  readonly version: number;
  readonly shown: ShownField;
  readonly mayEdit: boolean;
}) {
  const say = useSay();
  const [editing, setEditing] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const { shown, unit } = props;
  const label = labelOf(say, shown);
  const close = () => {
    setEditing(false);
    requestAnimationFrame(() => button.current?.focus());
  };
  if (editing)
    return (
      <li>
        <FieldEditor
          unit={unit}
          version={props.version}
          shown={shown}
          label={label}
          onClose={close}
        />
      </li>
    );
  const { isad, dacs } = shown.field;
  const standards = [isad === null ? "" : `ISAD(G) ${isad}`, dacs === null ? "" : `DACS ${dacs}`];
  const title = standards.filter(Boolean).join(", ");
  const inner = (
    <>
      <span className={css["label"]}>{label}</span>
      <Value say={say} shown={shown} />
      <Rests say={say} {...groundsOf(unit, shown)} />
    </>
  );
  return (
    <li>
      {props.mayEdit ? (
        <button
          ref={button}
          type="button"
          className={css["row"]}
          title={title}
          onClick={() => setEditing(true)}
        >
          {inner}
        </button>
      ) : (
        <div className={css["row"]} title={title}>
          {inner}
        </div>
      )}
    </li>
  );
}

export function labelOf(say: Say, { field, role }: Pick<ShownField, "field" | "role">): string {
  if (role === null) return say(fieldKey(field));
  const group = field.id === "agent" ? "role" : field.id;
  return say(`${group}.${role}` as "role.author");
}

function Value({ say, shown }: { readonly say: Say; readonly shown: ShownField }) {
  if (shown.value === "") return <span className={css["empty"]}>{say("edit.empty")}</span>;
  return (
    <span className={css["value"]}>
      <Scripted text={inWords(say, shown)} />
    </span>
  );
}

function inWords(say: Say, { field, value }: ShownField): string {
  const [head = "", ...rest] = value.split(/:\s*/u);
  switch (field.id) {
    case "level":
      return levelLabel(say, value as "item");
    case "languages":
      return value.split(", ").map(languageLabel).join(", ");
    case "rights":
      return [say(`rights.${head}` as "rights.cc0"), rest.join(": ")].filter(Boolean).join(". ");
    case "access":
      return [say(`access.${head}` as "access.open"), rest.join(". ")].filter(Boolean).join(": ");
    case "date":
      return value
        .split(" | ")
        .map((one) => one.replace(/ = $/u, "").replace(/ = (.+)$/u, " ($1)"))
        .join("; ");
    default:
      return value.replaceAll(" | ", "; ");
  }
}

/** Evidence beside the claim. */
function Rests(props: { readonly say: Say; readonly source: string; readonly certainty: string }) {
  const { say, source, certainty } = props;
  if (source === "" && certainty === "") return null;
  const sure = certainty === "" ? "" : say(`edit.certainty.${certainty as "certain"}`);
  return (
    <span className={css["rests"]}>
      {sure !== "" && <span className={certainty === "certain" ? "" : css["doubt"]}>{sure}</span>}
      {source !== "" && <Scripted text={say("edit.saysWho", { source })} />}
    </span>
  );
}
