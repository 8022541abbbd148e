import type { FoundTable } from "../../../../archive/contract/tables";
import { ColumnRole, type TableMapping } from "../../../../archive/model/table-mapping";
import { useSay } from "../../../messages/messages";
import { ChoiceMenu } from "../../../ui/choice-menu";
import { Scripted } from "../../../ui/scripted";
import css from "./column-list.module.css";

/** Cells that are shown of a column. */
const EXAMPLES = 2;

/** Every column with a few of its cells and what it is taken to mean. */
export function ColumnList(props: {
  readonly table: FoundTable;
  readonly mapping: TableMapping;
  readonly onGive: (at: number, role: ColumnRole) => void;
}) {
  const say = useSay();
  const { table, mapping, onGive } = props;
  const choices = ColumnRole.options.map((role) => ({
    id: role,
    label: say(`tables.role.${role}`),
  }));
  return (
    <section className={css["columns"]} aria-label={say("tables.columns")} data-pane>
      <h2>{say("tables.columns")}</h2>
      <ul>
        {mapping.columns.map(({ header, role }, at) => (
          <li key={at} data-left-out={role === "leave-out" || undefined}>
            <div className={css["head"]}>
              <b>
                <Scripted text={header} />
              </b>
              <ChoiceMenu
                label={say("tables.meaning", { column: header })}
                choices={choices}
                chosen={role}
                onChoose={(id) => onGive(at, ColumnRole.parse(id))}
              />
            </div>
            <p className={css["cells"]}>
              <Examples cells={examplesOf(table, at)} />
            </p>
            {role === "leave-out" && <p className={css["left"]}>{say("tables.leftOut")}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Examples({ cells }: { readonly cells: readonly string[] }) {
  const say = useSay();
  if (cells.length === 0) return <i>{say("tables.emptyColumn")}</i>;
  return cells.map((cell, at) => (
    <span key={at}>
      <Scripted text={cell} />
    </span>
  ));
}

const examplesOf = ({ rows }: FoundTable, at: number): readonly string[] =>
  [...new Set(rows.map(({ cells }) => cells[at] ?? ""))]
    .filter((cell) => cell !== "")
    .slice(0, EXAMPLES);
