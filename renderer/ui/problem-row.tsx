import { TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import type { Problem } from "../../archive/model/archive-error";
import { useSay } from "../messages/messages";
import { problemWords } from "../messages/problem-words";
import css from "./problem-row.module.css";

/** A refusal, said in full: what happened and where, what to do next, and at most one button that does it. */
export function ProblemRow(props: { readonly problem: Problem; readonly children?: ReactNode }) {
  const say = useSay();
  const { message, remedy, language } = problemWords(say.language, props.problem);
  return (
    <div className={css["problem"]} role="alert">
      <TriangleAlert className={`icon ${css["sign"]}`} aria-hidden />
      <div lang={language}>
        <p className={css["message"]}>{message}</p>
        <p className={css["remedy"]}>{remedy}</p>
      </div>
      {props.children}
    </div>
  );
}
