import { Plus, X } from "lucide-react";
import { useSay, type Say } from "../../messages/messages";
import { Button } from "../../ui/button";
import css from "./builder.module.css";
import {
  ATTRIBUTE_KINDS,
  emptyRow,
  hasField,
  isAttribute,
  type Row,
  type RowKind,
  WORD_KINDS,
} from "./row";
import { RowNotes } from "./row-notes";
import { RowValue } from "./row-value";
import { RowWhere } from "./row-where";
import type { Suggested } from "./use-suggested";

export interface RowEditorProps {
  readonly row: Row;
  /** Counted from 1, for who hears the builder. */
  readonly place: number;
  /** Within a choice: no choice of its own, and no sign. */
  readonly within: boolean;
  /** Documents left after it; undefined where it is no step of its own. */
  readonly left?: number | undefined;
  readonly suggested: Suggested;
  readonly nextKey: number;
  readonly onChange: (row: Row) => void;
  /** The row's rows instead of it; none takes it away. */
  readonly onReplace: (rows: readonly Row[]) => void;
}

/** One condition: what kind it is, whether it must hold, and its words or value. */
export function RowEditor(props: RowEditorProps) {
  const say = useSay();
  const { row, onChange, onReplace } = props;
  const what = say(`build.kind.${row.kind}`);
  return (
    <fieldset
      className={`${css["row"]} ${row.presence === "prohibited" ? css["not"] : ""}`}
      aria-label={say("build.row", { place: props.place, what })}
    >
      <div className={css["head"]}>
        <div className={css["choices"]}>
          <KindChoice say={say} row={row} within={props.within} onChange={onChange} />
          {row.kind !== "text" && !props.within && (
            <PresenceChoice say={say} row={row} onChange={onChange} />
          )}
        </div>
        <Button
          icon={X}
          square
          label={say("build.remove", { place: props.place, what })}
          onPress={() => onReplace([])}
        />
      </div>
      {row.kind === "choice" ? (
        <Choices {...props} />
      ) : (
        <>
          <RowValue row={row} suggested={props.suggested} onChange={onChange} />
          <RowWhere row={row} onChange={onChange} />
          <RowNotes row={row} nextKey={props.nextKey} onTake={onReplace} />
        </>
      )}
      {props.left !== undefined && (
        <p className={css["told"]}>{say("build.left", { count: props.left })}</p>
      )}
    </fieldset>
  );
}

interface Choosing {
  readonly say: Say;
  readonly row: Row;
  readonly onChange: (row: Row) => void;
}

function KindChoice({ say, row, within, onChange }: Choosing & { readonly within: boolean }) {
  const others: readonly RowKind[] = within ? ["text"] : ["choice", "text"];
  const choose = (kind: RowKind) => {
    // A choice begins with what stood there.
    if (kind === "choice") {
      const first = { ...row, key: row.key * 100 + 1, presence: "optional" as const };
      return onChange({ ...emptyRow(row.key, kind), rows: [first, emptyRow(first.key + 1)] });
    }
    const { count } = emptyRow(row.key, kind);
    const signed = isAttribute(kind) && row.presence === "optional" ? "required" : row.presence;
    onChange({ ...row, kind, count, presence: signed, rows: [] });
  };
  const options = (kinds: readonly RowKind[]) =>
    kinds.map((kind) => (
      <option key={kind} value={kind}>
        {say(`build.kind.${kind}`)}
      </option>
    ));
  return (
    <select
      className={css["choice"]}
      aria-label={say("build.kind")}
      value={row.kind}
      onChange={(event) => choose(event.target.value as RowKind)}
    >
      <optgroup label={say("build.group.words")}>{options([...WORD_KINDS, "set"])}</optgroup>
      <optgroup label={say("build.group.about")}>{options(ATTRIBUTE_KINDS)}</optgroup>
      <optgroup label={say("build.group.more")}>{options(others)}</optgroup>
    </select>
  );
}

/** What "must be there" is called for a kind of row. */
function presenceGroup(row: Row) {
  if (row.kind === "words" || row.kind === "choice") return row.kind;
  return hasField(row) || row.kind === "set" ? "leaf" : "value";
}

function PresenceChoice({ say, row, onChange }: Choosing) {
  const group = presenceGroup(row);
  const all = ["optional", "required", "prohibited"] as const;
  const shown = group === "value" || group === "choice" ? all.slice(1) : all;
  return (
    <select
      className={css["choice"]}
      aria-label={say("build.presence")}
      value={row.presence}
      onChange={(event) => onChange({ ...row, presence: event.target.value as Row["presence"] })}
    >
      {shown.map((presence) => (
        <option key={presence} value={presence}>
          {say(`build.presence.${group}.${presence}` as "build.presence.words.optional")}
        </option>
      ))}
    </select>
  );
}

/** The conditions of a choice. */
function Choices(props: RowEditorProps) {
  const say = useSay();
  const { row, onChange } = props;
  const put = (rows: readonly Row[]) => onChange({ ...row, rows });
  const nextKey = Math.max(row.key * 100, ...row.rows.map(({ key }) => key)) + 1;
  return (
    <div className={css["rows"]}>
      {row.rows.map((one, at) => (
        <RowEditor
          key={one.key}
          row={one}
          place={at + 1}
          within
          suggested={props.suggested}
          nextKey={nextKey}
          onChange={(next) => put(row.rows.with(at, next))}
          onReplace={(rows) => put(row.rows.toSpliced(at, 1, ...rows))}
        />
      ))}
      <Button
        icon={Plus}
        label={say("build.addChoice")}
        onPress={() => put([...row.rows, emptyRow(nextKey)])}
      />
    </div>
  );
}
