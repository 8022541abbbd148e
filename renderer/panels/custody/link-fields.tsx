import { ArrowDown, ArrowUp, X } from "lucide-react";
import { useId } from "react";
import type { CustodyLink } from "../../../archive/model/custody";
import { displayEdtf } from "../../../archive/model/edtf-display";
import { useSay, type MessageKey } from "../../messages/messages";
import { Button } from "../../ui/button";
import { isDate, kinds } from "./chain-draft";
import css from "./link-fields.module.css";

interface FieldsProps {
  /** From 1. */
  readonly place: number;
  readonly link: CustodyLink;
  readonly outOfOrder: boolean;
  readonly first: boolean;
  readonly last: boolean;
  readonly onChange: (link: CustodyLink) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

/** One link of the chain: what happened, who, when, what it rests on and who says so. */
export function LinkFields(props: FieldsProps) {
  const say = useSay();
  const { link, onChange } = props;
  const set = (change: Partial<CustodyLink>) => onChange({ ...link, ...change });
  const orNull = (text: string) => (text === "" ? null : text);
  return (
    <fieldset className={`${css["link"]} ${link.kind === "unknown" ? css["gap"] : ""}`}>
      <legend className="unseen">{say("custody.linkLabel", { place: props.place })}</legend>
      <label>
        <span>{say("custody.kind")}</span>
        <select
          value={link.kind}
          onChange={(event) => set({ kind: event.target.value as CustodyLink["kind"] })}
        >
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {say(`custody.kind.${kind}`)}
            </option>
          ))}
        </select>
      </label>
      <Text label="custody.holder" value={link.holder} onText={(holder) => set({ holder })} />
      <Dates link={link} set={set} />
      <Text
        label="custody.evidence"
        hint="custody.evidence.hint"
        place="evidence"
        value={link.evidence ?? ""}
        onText={(text) => set({ evidence: orNull(text) })}
      />
      <Text
        label="custody.source"
        place="source"
        value={link.source ?? ""}
        onText={(text) => set({ source: orNull(text) })}
      />
      <Tools {...props} />
      {props.outOfOrder && <p className={css["doubt"]}>{say("custody.outOfOrder")}</p>}
    </fieldset>
  );
}

function Dates(props: {
  readonly link: CustodyLink;
  readonly set: (change: Partial<CustodyLink>) => void;
}) {
  const { link, set } = props;
  return (
    <>
      <DateText label="custody.from" value={link.from} onDate={(from) => set({ from })} />
      <DateText label="custody.to" value={link.to} onDate={(to) => set({ to })} />
    </>
  );
}

function Tools(props: FieldsProps) {
  const say = useSay();
  return (
    <div className={css["tools"]}>
      <Button
        label={say("custody.up")}
        icon={ArrowUp}
        square
        disabled={props.first}
        onPress={() => props.onMove(-1)}
      />
      <Button
        label={say("custody.down")}
        icon={ArrowDown}
        square
        disabled={props.last}
        onPress={() => props.onMove(1)}
      />
      <Button label={say("custody.remove")} icon={X} square onPress={props.onRemove} />
    </div>
  );
}

function Text(props: {
  readonly label: MessageKey;
  readonly hint?: MessageKey;
  readonly value: string;
  readonly place?: "evidence" | "source";
  readonly onText: (text: string) => void;
}) {
  const say = useSay();
  return (
    <label className={props.place === undefined ? "" : css[props.place]}>
      <span>{say(props.label)}</span>
      <input
        value={props.value}
        maxLength={1000}
        placeholder={props.hint === undefined ? "" : say(props.hint)}
        onChange={(event) => props.onText(event.target.value)}
      />
    </label>
  );
}

/** A date in EDTF that says what was understood of it. */
function DateText(props: {
  readonly label: MessageKey;
  readonly value: string | null;
  readonly onDate: (edtf: string | null) => void;
}) {
  const say = useSay();
  const understood = useId();
  const { value } = props;
  const sound = isDate(value);
  const read = value === null || !sound ? "" : displayEdtf(value, say.language);
  return (
    <label>
      <span>{say(props.label)}</span>
      <input
        value={value ?? ""}
        maxLength={60}
        aria-invalid={!sound}
        aria-describedby={understood}
        onChange={(event) => props.onDate(event.target.value === "" ? null : event.target.value)}
      />
      <small id={understood} className={sound ? "" : css["loss"]}>
        {!sound && say("custody.notUnderstood")}
        {read !== value && read}
      </small>
    </label>
  );
}
