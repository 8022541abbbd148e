import { Search } from "lucide-react";
import type { ReactNode } from "react";
import type { TermSetRow } from "../../../archive/contract/term-sets";
import type { NoteId } from "../../../archive/model/ids";
import { useSay } from "../../messages/messages";
import { Scripted } from "../../ui/scripted";
import css from "./sets-list.module.css";

/** The term sets, narrowed by letters of their labels and terms, in any script. */
export function SetsList(props: {
  readonly text: string;
  readonly rows: readonly TermSetRow[];
  readonly total: number;
  readonly chosen: NoteId | null;
  readonly onText: (text: string) => void;
  readonly onChoose: (id: NoteId) => void;
  /** What makes a new one. */
  readonly children: ReactNode;
}) {
  const say = useSay();
  return (
    <nav className={css["list"]} aria-label={say("terms.title")} data-pane>
      <label className={css["field"]}>
        <Search className="icon" aria-hidden />
        <input
          type="search"
          data-terms-field
          aria-label={say("terms.find")}
          placeholder={say("terms.find")}
          value={props.text}
          maxLength={500}
          onChange={(event) => props.onText(event.target.value)}
        />
      </label>
      <p className={css["count"]}>
        {say("terms.count", { total: props.total })}
        {props.total > props.rows.length && ` ${say("names.more", { shown: props.rows.length })}`}
      </p>
      <div>{props.children}</div>
      <ul className={css["rows"]} aria-label={say("terms.title")} tabIndex={-1}>
        {props.rows.map(({ set, items }) => (
          <li key={set.id}>
            <button
              className={css["row"]}
              aria-current={set.id === props.chosen ? "true" : undefined}
              onClick={() => props.onChoose(set.id)}
            >
              <b>
                <Scripted text={set.label} />
              </b>
              <span className={css["items"]}>{items}</span>
              <span className={css["terms"]}>
                <Scripted text={set.terms.map((term) => term.text).join(" · ")} />
              </span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
