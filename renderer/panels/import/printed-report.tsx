import { useEffect, useState } from "react";
import { createPortal, flushSync } from "react-dom";
import { useSay } from "../../messages/messages";
import css from "./printed-report.module.css";
import { reportTables, type ReportTable } from "./report-tables";
import type { Story } from "./story";

interface Props {
  readonly story: Story;
  readonly title: string;
  readonly lead: string;
}

/**
 * The report on paper: every row of it, where the screen shows a window of a list. It is made when printing begins, by the button or
 * by the browser's own command, and gone afterwards.
 */
export function PrintedReport(props: Props) {
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    // The page is drawn as soon as this returns.
    const begin = () => flushSync(() => setPrinting(true));
    const end = () => setPrinting(false);
    window.addEventListener("beforeprint", begin);
    window.addEventListener("afterprint", end);
    return () => {
      window.removeEventListener("beforeprint", begin);
      window.removeEventListener("afterprint", end);
    };
  }, []);
  return isPrinting ? createPortal(<Pages {...props} />, document.body) : null;
}

function Pages({ story, title, lead }: Props) {
  const say = useSay();
  return (
    <section className={css["printed"]} data-printed>
      <h1>{title}</h1>
      <p>{lead}</p>
      {reportTables(say, story).map((table) => (
        <Table key={table.title} table={table} />
      ))}
    </section>
  );
}

function Table({ table: { title, header, rows } }: { readonly table: ReportTable }) {
  const say = useSay();
  return (
    <table>
      <caption>{title}</caption>
      <thead>
        <tr>
          {header.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells, row) => (
          <tr key={row}>
            {cells.map((cell, at) =>
              typeof cell === "number" ? (
                <td key={at} className={css["number"]}>
                  {cell.toLocaleString(say.language)}
                </td>
              ) : (
                <td key={at} dir="auto">
                  {cell}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
