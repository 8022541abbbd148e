import { useId, useState } from "react";
import { understandDate } from "../../../archive/model/date-entry/understand-date";
import { edtfInterval } from "../../../archive/model/edtf";
import { displayEdtf } from "../../../archive/model/edtf-display";
import { useSay } from "../../messages/messages";
import css from "./builder.module.css";
import type { Row } from "./row";
import type { Suggested } from "./use-suggested";

interface RowValueProps {
  readonly row: Row;
  readonly suggested: Suggested;
  readonly onChange: (row: Row) => void;
}

/** The words or the value of a row, with what the archive has to offer for it. */
export function RowValue(props: RowValueProps) {
  const say = useSay();
  const { row, onChange } = props;
  if (row.kind === "date") return <DateValue row={row} onChange={onChange} />;
  if (row.kind === "certain") return <CertainValue row={row} onChange={onChange} />;
  return (
    <div className={css["value"]}>
      <Words {...props} />
      {(row.kind === "near" || row.kind === "spelling") && <Count row={row} onChange={onChange} />}
      {row.boost !== 1 && (
        <p className={css["told"]}>{say("build.weight", { weight: row.boost })}</p>
      )}
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
  const most = row.kind === "near" ? MOST.near : MOST.spelling;
  return (
    <label className={css["count"]}>
      <span>{say(row.kind === "near" ? "build.within" : "build.letters")}</span>
      <input
        type="number"
        min={1}
        max={most}
        value={row.count}
        onChange={(event) => {
          const count = Math.round(Number(event.target.value));
          if (count >= 1 && count <= most) onChange({ ...row, count });
        }}
      />
    </label>
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
            {displayEdtf(row.text, say.language)} <code>{row.text}</code>
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
