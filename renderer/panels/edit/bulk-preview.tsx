import type { Output } from "../../../archive/contract";
import { useSay } from "../../messages/messages";
import { Scripted } from "../../ui/scripted";
import css from "./bulk-sheet.module.css";

/** Before and after, row by row; what stays, and what is refused, in figures. */
export function BulkPreview({ preview }: { readonly preview: Output<"previewBulkEdit"> }) {
  const say = useSay();
  const { changes, unchanged, refused, rows } = preview;
  return (
    <>
      <p role="status">{say("bulk.counts", { changes, unchanged, refused })}</p>
      <div className={css["scroll"]} tabIndex={0} role="region" aria-label={say("bulk.preview")}>
        <table className={css["table"]}>
          <thead>
            <tr>
              <th scope="col">{say("field.referenceCode")}</th>
              <th scope="col">{say("edit.before")}</th>
              <th scope="col">{say("edit.after")}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">
                  <code>{row.referenceCode}</code> <Scripted text={row.title} />
                </th>
                <td>
                  <Scripted text={row.before} />
                </td>
                <td>
                  {row.refused === null ? (
                    <ins>
                      <Scripted text={row.after} />
                    </ins>
                  ) : (
                    <span className={css["loss"]}>{row.refused}</span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
