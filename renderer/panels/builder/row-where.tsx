import { useSay } from "../../messages/messages";
import css from "./builder.module.css";
import { NumberField } from "./number-field";
import { FIELDS, hasField, type Row } from "./row";

interface RowWhereProps {
  readonly row: Row;
  readonly onChange: (row: Row) => void;
}

/** In which field its words are looked for, and how much they weigh. */
export function RowWhere(props: RowWhereProps) {
  const { row } = props;
  if (!hasField(row) && row.kind !== "set") return null;
  return (
    <div className={css["value"]}>
      {hasField(row) && <FieldChoice {...props} />}
      {row.presence !== "prohibited" && <Weight {...props} />}
    </div>
  );
}

function FieldChoice({ row, onChange }: RowWhereProps) {
  const say = useSay();
  return (
    <label className={css["field"]}>
      <span>{say("build.field")}</span>
      <select
        className={css["choice"]}
        value={row.field}
        onChange={(event) => onChange({ ...row, field: event.target.value })}
      >
        <option value="">{say("build.field.all")}</option>
        {FIELDS.map((field) => (
          <option key={field} value={field}>
            {say(`build.field.${field}`)}
          </option>
        ))}
      </select>
    </label>
  );
}

/** As the query language writes them. */
const WEIGHTS = { least: 0.001, most: 9999, digits: 3 } as const;

/** How much it counts among the others when the hits are put in order. */
function Weight({ row, onChange }: RowWhereProps) {
  const say = useSay();
  const weigh = (boost: number) => onChange({ ...row, boost });
  return <NumberField {...WEIGHTS} label={say("build.weight")} value={row.boost} onValue={weigh} />;
}
