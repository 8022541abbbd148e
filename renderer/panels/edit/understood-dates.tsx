import { understandDate } from "../../../archive/model/date-entry/understand-date";
import { edtfInterval } from "../../../archive/model/edtf";
import { displayEdtf } from "../../../archive/model/edtf-display";
import { useSay, type Say } from "../../messages/messages";
import css from "./field-editor.module.css";

const DAY_MS = 86_400_000;

/** What Carrel makes of each date as it is typed: EDTF, a sentence, the days it covers; and what else may be meant. */
export function UnderstoodDates(props: {
  readonly lines: readonly string[];
  readonly onLines: (lines: readonly string[]) => void;
}) {
  const say = useSay();
  return (
    <ul className={css["understood"]} aria-live="polite">
      {props.lines.map((line, at) =>
        line.trim() === "" ? null : (
          <li key={at}>
            <Understood say={say} line={line} />
            <Others
              say={say}
              line={line}
              onChoose={(edtf) =>
                props.onLines(props.lines.with(at, `${writtenForm(line)} = ${edtf}`))
              }
            />
          </li>
        ),
      )}
    </ul>
  );
}

const writtenForm = (line: string) => line.split(" =")[0]?.trim() ?? "";

/** The meaning that is told behind an equals sign, or what the written form is understood as. */
function meaningOf(line: string): string | null {
  const told = / =\s*(.*)$/u.exec(line)?.[1];
  if (told === undefined) return understandDate(line).edtf;
  return edtfInterval(told.trim()) === null ? null : told.trim();
}

function Understood({ say, line }: { readonly say: Say; readonly line: string }) {
  const edtf = meaningOf(line);
  if (edtf === null)
    return (
      <span className={css["loss"]}>
        {say(/ =\s*$/u.test(line) ? "edit.noMeaning" : "edit.notUnderstood")}
      </span>
    );
  const { lo, hi } = edtfInterval(edtf) ?? { lo: null, hi: null };
  const day = (value: number | null) =>
    value === null ? "…" : new Date(value * DAY_MS).toISOString().slice(0, 10);
  return (
    <span>
      <code>{edtf}</code> {say("edit.understood", { date: displayEdtf(edtf, say.language) })}{" "}
      <small>{say("edit.interval", { from: day(lo), to: day(hi) })}</small>
    </span>
  );
}

function Others(props: {
  readonly say: Say;
  readonly line: string;
  readonly onChoose: (edtf: string) => void;
}) {
  const { say, line } = props;
  const { others } = understandDate(writtenForm(line));
  const now = meaningOf(line);
  const shown = others.filter((one) => one !== now);
  if (shown.length === 0) return null;
  return (
    <span className={css["others"]}>
      {say("edit.perhaps")}{" "}
      {shown.map((edtf) => (
        <button key={edtf} type="button" onClick={() => props.onChoose(edtf)}>
          {displayEdtf(edtf, say.language)} <code>{edtf}</code>
        </button>
      ))}
    </span>
  );
}
