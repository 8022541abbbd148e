import { Search } from "lucide-react";
import type { ReactNode } from "react";
import { library } from "../routes/route";
import { goTo } from "../routes/use-route";
import { useKeys } from "../state/use-keys";
import css from "./list-pane.module.css";
import { Scripted } from "./scripted";

/** Rows to choose from, narrowed by the letters of a field that `/` leads to; Escape leads back to the library. */
export function ListPane(props: {
  readonly label: string;
  readonly find: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly children: ReactNode;
}) {
  useKeys({
    "/": () => document.querySelector<HTMLInputElement>("[data-list-field]")?.focus(),
    Escape: () => goTo(library()),
  });
  return (
    <nav className={css["list"]} aria-label={props.label} data-pane>
      <label className={css["field"]}>
        <Search className="icon" aria-hidden />
        <input
          type="search"
          data-list-field
          aria-label={props.find}
          placeholder={props.find}
          value={props.text}
          maxLength={500}
          onChange={(event) => props.onText(event.target.value)}
        />
      </label>
      {props.children}
    </nav>
  );
}

/** How many there are, what may be done with all of them, and the rows. */
export function ListRows(props: {
  readonly label: string;
  readonly count: string;
  readonly tools?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <>
      <p className={css["count"]}>{props.count}</p>
      {props.tools !== undefined && <div>{props.tools}</div>}
      <ul className={css["rows"]} aria-label={props.label} tabIndex={-1}>
        {props.children}
      </ul>
    </>
  );
}

interface RowProps {
  readonly title: string;
  readonly count: number;
  readonly children: ReactNode;
}

/** A row that is chosen by pressing it; its second line says more. */
export function ListRow(
  props: RowProps & { readonly isChosen: boolean; readonly onChoose: () => void },
) {
  return (
    <li>
      <button
        className={css["row"]}
        aria-current={props.isChosen ? "true" : undefined}
        onClick={props.onChoose}
      >
        <RowWords {...props} />
        <span className={css["second"]}>{props.children}</span>
      </button>
    </li>
  );
}

/** A row that is only read, with what can be done with it at its end. */
export function PlainRow(props: RowProps) {
  return (
    <li className={`${css["row"]} ${css["plain"]}`}>
      <RowWords {...props} />
      {props.children}
    </li>
  );
}

function RowWords({ title, count }: Pick<RowProps, "title" | "count">) {
  return (
    <>
      <b>
        <Scripted text={title} />
      </b>
      <span className={css["items"]}>{count}</span>
    </>
  );
}
