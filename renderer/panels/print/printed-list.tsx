import type { CitedUnit } from "../../../archive/contract/export-units";
import { useSay, type Say } from "../../messages/messages";
import { Scripted } from "../../ui/scripted";
import css from "./printed-list.module.css";

export interface PrintedListProps {
  readonly title: string;
  readonly archive: string;
  readonly cited: readonly CitedUnit[];
  readonly left: number;
}

/** A whole list on paper: code, date, title and citation of each document. */
export function PrintedList({ title, archive, cited, left }: PrintedListProps) {
  const say = useSay();
  return (
    <>
      <h1>
        <Scripted text={title} />
      </h1>
      <p className={css["lead"]}>
        {say("print.listLead", { units: cited.length, archive, date: today(say) })}
        {left > 0 && <> · {say("export.left", { left })}</>}
      </p>
      <table className={css["list"]}>
        <thead>
          <tr>
            <th scope="col">{say("print.code")}</th>
            <th scope="col">{say("print.date")}</th>
            <th scope="col">{say("print.title")}</th>
          </tr>
        </thead>
        <tbody>
          {cited.map((one) => (
            <tr key={one.id}>
              <td className={css["code"]}>{one.referenceCode}</td>
              <td className={css["date"]}>
                {one.date === "" ? say("print.undated") : <Scripted text={one.date} />}
              </td>
              <td>
                <p className={css["title"]} dir="auto">
                  <Scripted text={one.title} lang={one.language} />
                </p>
                <p className={css["citation"]}>
                  <Scripted text={one.citation} />
                </p>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

/** Today in the reader's words. */
export const today = (say: Say): string =>
  new Intl.DateTimeFormat(say.language, { dateStyle: "long" }).format(new Date());
