import { Level } from "../../../archive/model/unit";
import { rightsKeys } from "../../../archive/model/rights-statements";
import { useSay, type Say } from "../../messages/messages";
import { levelLabel } from "../library/labels";
import css from "./field-editor.module.css";
import { UnderstoodDates } from "./understood-dates";

/** What stands between several values of a field, and between their lines in an editor. */
const BETWEEN = " | ";

interface InputProps {
  readonly id: string;
  readonly field: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
}

/** The control that fits a field: lines for what there may be several of, choices for what is one of a list. */
export function ValueInput(props: InputProps) {
  const say = useSay();
  switch (props.field) {
    case "date":
      return <DateLines {...props} />;
    case "agent":
    case "place":
    case "handling":
      return <Lines {...props} />;
    case "rights":
      return <Rights {...props} />;
    case "access":
      return <AccessParts {...props} />;
    case "level":
      return (
        <Choice
          {...props}
          choices={Level.options.map((one) => [one, levelLabel(say, one)] as const)}
        />
      );
    default:
      return <Words {...props} />;
  }
}

const SHORT = [
  "title",
  "referenceCode",
  "genre",
  "classification",
  "locator",
  "extent",
  "languages",
];

function Words({ id, field, value, onValue }: InputProps) {
  if (SHORT.includes(field))
    return (
      <input id={id} autoFocus value={value} onChange={(event) => onValue(event.target.value)} />
    );
  return (
    <textarea
      id={id}
      autoFocus
      rows={5}
      value={value}
      onChange={(event) => onValue(event.target.value)}
    />
  );
}

function Lines({ id, value, onValue }: InputProps) {
  return (
    <textarea
      id={id}
      autoFocus
      rows={Math.max(2, value.split(BETWEEN).length)}
      value={value.split(BETWEEN).join("\n")}
      onChange={(event) => onValue(event.target.value.split("\n").join(BETWEEN))}
    />
  );
}

function DateLines(props: InputProps) {
  return (
    <>
      <Lines {...props} />
      <UnderstoodDates
        lines={props.value.split(BETWEEN)}
        onLines={(lines) => props.onValue(lines.join(BETWEEN))}
      />
    </>
  );
}

function Choice(
  props: InputProps & { readonly choices: readonly (readonly [id: string, label: string])[] },
) {
  return (
    <select
      id={props.id}
      autoFocus
      value={props.value}
      onChange={(event) => props.onValue(event.target.value)}
    >
      {props.choices.map(([id, label]) => (
        <option key={id} value={id}>
          {label}
        </option>
      ))}
    </select>
  );
}

/** `cc-by: note`. */
function Rights(props: InputProps) {
  const say = useSay();
  const [, key = "undetermined", note = ""] =
    /^([\w-]+)(?::\s*([\s\S]*))?$/u.exec(props.value) ?? [];
  const set = (nextKey: string, nextNote: string) =>
    props.onValue(nextNote === "" ? nextKey : `${nextKey}: ${nextNote}`);
  return (
    <>
      <Choice
        {...props}
        value={key}
        onValue={(next) => set(next, note)}
        choices={rightsKeys.map((one) => [one, say(`rights.${one}`)] as const)}
      />
      <label className={css["part"]}>
        <span>{say("edit.rightsNote")}</span>
        <input value={note} onChange={(event) => set(key, event.target.value)} />
      </label>
    </>
  );
}

/** `embargoed:2030-01-01: why`. */
function AccessParts(props: InputProps) {
  const say = useSay();
  const [, restriction = "open", until = "", why = ""] =
    /^(open|restricted|embargoed)(?::(\d{4}-\d\d-\d\d)?)?(?::\s*([\s\S]*))?$/u.exec(props.value) ??
    [];
  const set = (next: string, day: string, reason: string) =>
    props.onValue(
      [next === "embargoed" ? `${next}:${day}` : next, ...(reason === "" ? [] : [reason])].join(
        ": ",
      ),
    );
  return (
    <>
      <Choice
        {...props}
        value={restriction}
        onValue={(next) => set(next, until, why)}
        choices={accessChoices(say)}
      />
      {restriction === "embargoed" && (
        <label className={css["part"]}>
          <span>{say("edit.until")}</span>
          <input
            type="date"
            value={until}
            onChange={(event) => set(restriction, event.target.value, why)}
          />
        </label>
      )}
      {restriction !== "open" && (
        <label className={css["part"]}>
          <span>{say("edit.why")}</span>
          <input value={why} onChange={(event) => set(restriction, until, event.target.value)} />
        </label>
      )}
    </>
  );
}

const accessChoices = (say: Say) =>
  (["open", "restricted", "embargoed"] as const).map((one) => [one, say(`access.${one}`)] as const);
