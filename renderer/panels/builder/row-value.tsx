import { useId, useState } from "react";
import { understandDate } from "../../../archive/model/date-entry/understand-date";
import { edtfInterval } from "../../../archive/model/edtf";
import { displayEdtf } from "../../../archive/model/edtf-display";
import { useSay } from "../../messages/messages";
import css from "./builder.module.css";
import { NumberField } from "./number-field";
import type { Row } from "./row";
import type { Suggested } from "./use-suggested";

interface RowValueProps {
  readonly row: Row;
  readonly suggested: Suggested;
  readonly onChange: (row: Row) => void;
}

/** The words or the value of a row, with what the archive has to offer for it. */
export function RowValue(props: RowValueProps) {
  const { row, onChange } = props;
  if (row.kind === "date") return <DateValue row={row} onChange={onChange} />;
  if (row.kind === "certain") return <CertainValue row={row} onChange={onChange} />;
  return (
    <div className={css["value"]}>
      <Words {...props} />
      {(row.kind === "near" || row.kind === "spelling") && <Count row={row} onChange={onChange} />}
    </div>
  );
}

function Words({ row, suggested, onChange }: RowValueProps) {
  const say = useSay();
  const list = useId();
  const values = suggested(row);
  const what = say(`build.kind.${row.kind}`);
  return (
    <>
      <input
        className={css["words"]}
        data-row-value={row.key}
        aria-label={say("build.value", { what })}
        placeholder={row.kind === "text" ? say("build.asText") : undefined}
        dir="auto"
        spellCheck={false}
        autoComplete="off"
        {...(values.length > 0 ? { list } : {})}
        value={row.text}
        onChange={(event) => onChange({ ...row, text: event.target.value })}
      />
      {values.length > 0 && (
        <datalist id={list}>
          {values.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </datalist>
      )}
    </>
  );
}

const MOST = { near: 100, spelling: 2 } as const;

function Count({ row, onChange }: Omit<RowValueProps, "suggested">) {
  const say = useSay();
  const isNear = row.kind === "near";
  return (
    <NumberField
      label={say(isNear ? "build.within" : "build.letters")}
      value={row.count}
      least={1}
      most={isNear ? MOST.near : MOST.spelling}
      digits={0}
      onValue={(count) => onChange({ ...row, count })}
    />
  );
}

/** What the query language reads as a date by itself. */
const isRead = (text: string): boolean =>
  /^\[\s*\S+ TO \S+\s*\]$/iu.test(text) || edtfInterval(text) !== null;

/** A date as people write it; the row keeps what it means. */
function DateValue({ row, onChange }: Omit<RowValueProps, "suggested">) {
  const say = useSay();
  const [typed, setTyped] = useState({ text: row.text, means: row.text });
  const shown = typed.means === row.text ? typed.text : row.text;
  const type = (text: string) => {
    const means = isRead(text) ? text : (understandDate(text).edtf ?? text);
    setTyped({ text, means });
    onChange({ ...row, text: means });
  };
  const isPlain = edtfInterval(row.text) !== null;
  const inWords = displayEdtf(row.text, say.language);
  return (
    <>
      <input
        className={css["words"]}
        data-row-value={row.key}
        aria-label={say("build.value", { what: say("build.kind.date") })}
        placeholder={say("build.dateHint")}
        autoComplete="off"
        value={shown}
        onChange={(event) => type(event.target.value)}
      />
      <p className={css["told"]} aria-live="polite">
        {row.text !== "" && isPlain && (
          <>
            {inWords} {inWords !== row.text && <code>{row.text}</code>}
            {". "}
          </>
        )}
        {say("build.dateCounts")}
      </p>
    </>
  );
}

function CertainValue({ row, onChange }: Omit<RowValueProps, "suggested">) {
  const say = useSay();
  const value = row.text.trim().toLowerCase();
  const isOther = value !== "" && value !== "yes" && value !== "no";
  return (
    <select
      className={css["choice"]}
      data-row-value={row.key}
      aria-label={say("build.value", { what: say("build.kind.certain") })}
      value={isOther ? row.text : value}
      onChange={(event) => onChange({ ...row, text: event.target.value })}
    >
      <option value="">{say("build.choose")}</option>
      {isOther && <option value={row.text}>{row.text}</option>}
      <option value="yes">{say("build.certain.yes")}</option>
      <option value="no">{say("build.certain.no")}</option>
    </select>
  );
}
