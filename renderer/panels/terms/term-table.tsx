import { Pencil } from "lucide-react";
import type { TermSetAnswer } from "../../../archive/contract/term-sets";
import type { Term } from "../../../archive/model/term-set";
import { useSay, type Say } from "../../messages/messages";
import { Button } from "../../ui/button";
import { Scripted } from "../../ui/scripted";
import css from "./term-table.module.css";

/** A row a term: its language, when it was in use, why it is believed to be the same, and how many items have it. */
export function TermTable(props: {
  readonly answer: TermSetAnswer;
  /** Opens a term to be corrected; null where nothing may be written. */
  readonly onEdit: ((term: Term) => void) | null;
}) {
  const say = useSay();
  const { onEdit } = props;
  const { set, found } = props.answer;
  return (
    <div className={css["scroll"]} tabIndex={0} role="region" aria-label={say("terms.terms")}>
      <table className={css["table"]}>
        <thead>
          <tr>
            <th scope="col">{say("terms.term")}</th>
            <th scope="col">{say("terms.language")}</th>
            <th scope="col">{say("names.used")}</th>
            <th scope="col">{say("terms.source")}</th>
            <th scope="col" className={css["number"]}>
              {say("names.itemsShort")}
            </th>
            {onEdit !== null && (
              <th scope="col">
                <span className="unseen">{say("names.edit")}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {set.terms.map((term, at) => (
            <tr key={`${term.text} ${term.language ?? ""}`}>
              <th scope="row" className={css["term"]}>
                <Scripted text={term.text} />
              </th>
              <td>{languageName(say, term.language)}</td>
              <td translate="no">{term.used?.replace("/", "–") ?? "–"}</td>
              <td className={css["source"]}>
                <Scripted text={term.source ?? "–"} />
              </td>
              <td className={css["number"]}>{found[at] ?? 0}</td>
              {onEdit !== null && (
                <td className={css["edit"]}>
                  <Button
                    label={say("terms.editTerm", { term: term.text })}
                    icon={Pencil}
                    square
                    onPress={() => onEdit(term)}
                  />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function languageName(say: Say, tag: string | null): string {
  if (tag === null) return "–";
  return new Intl.DisplayNames([say.language], { type: "language" }).of(tag) ?? tag;
}
