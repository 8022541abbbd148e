import { TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import type { Problem } from "../../archive/model/archive-error";
import css from "./problem-row.module.css";

/** A refusal, said in full: what happened and where, what to do next, and at most one button that does it. */
export function ProblemRow(props: { readonly problem: Problem; readonly children?: ReactNode }) {
  return (
    <div className={css["problem"]} role="alert">
      <TriangleAlert className={`icon ${css["sign"]}`} aria-hidden />
      <div>
        <p className={css["message"]}>{props.problem.message}</p>
        <p className={css["remedy"]}>{props.problem.remedy}</p>
      </div>
      {props.children}
    </div>
  );
}
