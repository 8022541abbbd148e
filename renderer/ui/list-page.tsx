import type { ReactNode } from "react";
import css from "./list-page.module.css";

/** What there is to choose from at the start, and what is chosen beside it; beneath it in a narrow window. */
export function ListPage(props: { readonly list: ReactNode; readonly children: ReactNode }) {
  return (
    <div className={css["page"]}>
      {props.list}
      {props.children}
    </div>
  );
}
