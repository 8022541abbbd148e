import { Fragment } from "react";
import type { Interpretation } from "../../../archive/contract/search";
import type { Say } from "../../messages/messages";
import { reasonText } from "../../ui/name-reason";
import { Scripted } from "../../ui/scripted";
import css from "./interpretation-line.module.css";

export type Ran = Interpretation["ran"][number];
const SHOWN_FORMS = 5;

/** The term sets that other words come from. */
const setsOf = ({ also }: Ran): readonly string[] => [
  ...new Set(also.flatMap(({ reason }) => (reason?.kind === "term" ? reason.of : []))),
];

/** A word that was searched for, with its other forms; struck out where nothing has it, with the nearest that would. */
export function RanWord(props: {
  readonly say: Say;
  readonly one: Ran;
  readonly onReplace: (word: string, by: string) => void;
}) {
  const { say, one } = props;
  const { nearest } = one;
  return (
    <>
      <b className={one.found === 0 ? css["struck"] : ""}>
        <Scripted text={one.word} />
      </b>
      {one.found === 0 && ` ${say("ran.foundNothing")}`}
      {one.found === 0 && nearest !== null && (
        <>
          {" "}
          <button className={css["action"]} onClick={() => props.onReplace(one.word, nearest)}>
            {say("ran.nearest", { word: nearest })}
          </button>
        </>
      )}
      {one.also.length > 0 && (
        <>
          {" ("}
          {say("ran.also")}{" "}
          {one.also.slice(0, SHOWN_FORMS).map(({ form, ...why }, at) => (
            <Fragment key={form}>
              {at > 0 && ", "}
              <u title={reasonText(say, why)}>
                <Scripted text={form} />
              </u>
            </Fragment>
          ))}
          {one.also.length > SHOWN_FORMS &&
            ` ${say("ran.moreForms", { count: one.also.length - SHOWN_FORMS })}`}
          {setsOf(one).map((set) => (
            <Fragment key={set}>
              {"; "}
              <Scripted text={say("terms.reason", { set })} />
            </Fragment>
          ))}
          {")"}
        </>
      )}
    </>
  );
}
