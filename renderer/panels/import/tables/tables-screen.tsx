import { ArrowRight, Check, TriangleAlert, X } from "lucide-react";
import { useState } from "react";
import type { FoundTable } from "../../../../archive/contract/tables";
import {
  type ColumnRole,
  rolesGivenTwice,
  type TableMapping,
} from "../../../../archive/model/table-mapping";
import { useSay } from "../../../messages/messages";
import { Button } from "../../../ui/button";
import { ColumnList } from "./column-list";
import { RowsPreview } from "./rows-preview";
import css from "./tables-screen.module.css";

/** Asks, table by table, what the columns mean; the first rows show at once what would become of them. */
export function TablesScreen(props: {
  readonly tables: readonly FoundTable[];
  readonly onDone: (mappings: readonly TableMapping[]) => void;
  readonly onCancel: () => void;
}) {
  const say = useSay();
  const { tables } = props;
  const [said, setSaid] = useState<readonly TableMapping[]>([]);
  const [mapping, setMapping] = useState(tables[0]?.mapping ?? { columns: [] });
  const table = tables[said.length];
  if (table === undefined) return null;
  const next = tables[said.length + 1];
  const twice = rolesGivenTwice(mapping);
  const give = (at: number, role: ColumnRole) =>
    setMapping({
      columns: mapping.columns.map((column, n) => (n === at ? { ...column, role } : column)),
    });
  const goOn = () => {
    if (next === undefined) return props.onDone([...said, mapping]);
    setSaid([...said, mapping]);
    setMapping(next.mapping);
  };
  return (
    <>
      <header className={css["top"]}>
        <div className={css["grow"]}>
          <h1>{say("tables.title")}</h1>
          <p>{say("tables.lead", { name: table.name, rows: table.total })}</p>
          {tables.length > 1 && (
            <p>{say("tables.several", { at: said.length + 1, total: tables.length })}</p>
          )}
          {twice.length > 0 && (
            <p className={css["twice"]} role="alert">
              <TriangleAlert className="icon-small" aria-hidden />
              {say("tables.twice", {
                roles: twice.map((role) => say(`tables.role.${role}`)).join(", "),
              })}
            </p>
          )}
        </div>
        <Button look="line" icon={X} label={say("tables.cancel")} onPress={props.onCancel} />
        <Button
          look="primary"
          icon={next === undefined ? Check : ArrowRight}
          label={say(next === undefined ? "tables.import" : "tables.next")}
          disabled={twice.length > 0}
          onPress={goOn}
        />
      </header>
      <div className={css["body"]}>
        <ColumnList table={table} mapping={mapping} onGive={give} />
        <RowsPreview table={table} mapping={mapping} />
      </div>
    </>
  );
}
