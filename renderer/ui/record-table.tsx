import { Pencil } from "lucide-react";
import type { ReactNode } from "react";
import { useSay } from "../messages/messages";
import { Button } from "./button";
import css from "./record-table.module.css";
import { Scripted } from "./scripted";

/** The rows of a record: what each is called, what is said of it, by whose word, and in how many items it is. */
export function RecordTable(props: {
  readonly label: string;
  /** Heads of the columns before that of the items; the last is whose word it is. */
  readonly columns: readonly string[];
  readonly isEdited: boolean;
  readonly children: ReactNode;
}) {
  const say = useSay();
  return (
    <div className={css["scroll"]} tabIndex={0} role="region" aria-label={props.label}>
      <table className={css["table"]}>
        <thead>
          <tr>
            {props.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
            <th scope="col" className={css["number"]}>
              {say("names.itemsShort")}
            </th>
            {props.isEdited && (
              <th scope="col">
                <span className="unseen">{say("names.edit")}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>{props.children}</tbody>
      </table>
    </div>
  );
}

export function RecordRow(props: {
  readonly name: string;
  /** The one that stands for all. */
  readonly isFirst?: boolean;
  /** Before the name. */
  readonly mark?: ReactNode;
  readonly cells: readonly ReactNode[];
  readonly source: string | null;
  readonly items: number;
  /** What opens it to be corrected, by name; null where this row has none, left out where no row has. */
  readonly edit?: { readonly label: string; readonly onEdit: () => void } | null;
}) {
  const { edit } = props;
  return (
    <tr>
      <th scope="row" className={css["name"]}>
        {props.mark}
        {props.isFirst === true ? (
          <b>
            <Scripted text={props.name} />
          </b>
        ) : (
          <Scripted text={props.name} />
        )}
      </th>
      {props.cells.map((cell, at) => (
        <td key={at}>{cell}</td>
      ))}
      <td className={css["source"]}>
        <Scripted text={props.source ?? "–"} />
      </td>
      <td className={css["number"]}>{props.items === 0 ? "–" : props.items}</td>
      {edit !== undefined && (
        <td className={css["edit"]}>
          {edit !== null && (
            <Button label={edit.label} icon={Pencil} square onPress={edit.onEdit} />
          )}
        </td>
      )}
    </tr>
  );
}
