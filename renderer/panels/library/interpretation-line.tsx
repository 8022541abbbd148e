import { Fragment } from "react";
import type { Interpretation } from "../../../archive/contract/search";
import { useSay, type MessageKey, type Say } from "../../messages/messages";
import css from "./interpretation-line.module.css";
import { attributeWords, hasBrackets, OutlineWords } from "./outline-words";
import { type Ran, RanWord } from "./ran-word";

const dropped: readonly (readonly [RegExp, MessageKey])[] = [
  [/^too common/u, "ran.dropped.common"],
  [/^not a value/u, "ran.dropped.noValue"],
  [/^no such field/u, "ran.dropped.field"],
  [/^no letter or digit/u, "ran.dropped.noLetter"],
  [/^the query is longer/u, "ran.dropped.long"],
  [/^more patterns/u, "ran.dropped.tooMuch"],
  [/^nothing in it tells/u, "ran.dropped.notTelling"],
  [/^what is like/u, "ran.dropped.likeNot"],
  [/^it asks about hits/u, "ran.dropped.brackets"],
];

/** Why a word was not searched for, in the reader's language where the reason is a known one. */
export function droppedWords(say: Say, because: string): string {
  const known = dropped.find(([reason]) => reason.test(because));
  return known === undefined ? because : say(known[1]);
}

/** What was really run: the words and their other forms, what was left out, what was cut short, what matched nothing. */
export function InterpretationLine(props: {
  readonly interpretation: Interpretation;
  /** Whether other names and terms were looked for too. */
  readonly names: boolean;
  readonly onNames: (names: boolean) => void;
  readonly onRequireAll: () => void;
  readonly onReplace: (word: string, by: string) => void;
}) {
  const say = useSay();
  const { ran, dropped, certain = [], outline = [] } = props.interpretation;
  if (ran.length + dropped.length + certain.length + outline.length === 0) return null;
  const isFlat = !hasBrackets(outline);
  const narrowing = outline.flatMap((part) =>
    "attribute" in part ? [attributeWords(say, part)] : [],
  );
  const of = (presence: Ran["presence"]) => ran.filter((one) => one.presence === presence);
  const optional = of("optional");
  return (
    <p className={css["line"]}>
      {isFlat ? (
        <>
          <Words
            say={say}
            lead={say("ran.all")}
            words={of("required")}
            onReplace={props.onReplace}
          />
          <Words
            say={say}
            lead={say(optional.length > 1 ? "ran.any" : "ran.one")}
            words={optional}
            onReplace={props.onReplace}
          />
          <Words
            say={say}
            lead={say("ran.without")}
            words={of("prohibited")}
            onReplace={props.onReplace}
          />
        </>
      ) : (
        <OutlineWords say={say} ran={ran} outline={outline} onReplace={props.onReplace} />
      )}
      {isFlat && narrowing.length > 0 && `${say("ran.only", { values: narrowing.join(", ") })} `}
      <Remarks say={say} interpretation={props.interpretation} />
      {isFlat && optional.length > 1 && (
        <>
          {" "}
          <button className={css["action"]} onClick={props.onRequireAll}>
            {say("ran.requireAll", { count: optional.length })}
          </button>
        </>
      )}
      <NamesSwitch {...props} />
    </p>
  );
}

/** Asks again without other names and terms, or with them; there is none where nothing would change. */
function NamesSwitch(props: Parameters<typeof InterpretationLine>[0]) {
  const say = useSay();
  const { names, onNames } = props;
  const { ran } = props.interpretation;
  const isWide = ran.some(
    ({ word, also }) => !word.startsWith("set:") && also.some(({ reason }) => reason != null),
  );
  if (names && !isWide) return null;
  return (
    <>
      {" "}
      {!names && `${say("ran.names.off")} `}
      <button className={css["action"]} onClick={() => onNames(!names)}>
        {say(names ? "ran.names.without" : "ran.names.with")}
      </button>
    </>
  );
}

/** What was left out, what was cut short, and which hits are wanted. */
function Remarks(props: { readonly say: Say; readonly interpretation: Interpretation }) {
  const { say, interpretation } = props;
  const { dropped, capped, certain = [], unlooked = 0 } = interpretation;
  return (
    <>
      {dropped.length === 0 && say("ran.nothingDropped")}
      {dropped.map(({ word, because }) => (
        <Fragment key={word}>
          {say("ran.dropped", { word, because: droppedWords(say, because) })}{" "}
        </Fragment>
      ))}
      {capped.map(({ word, at }) => (
        <Fragment key={word}> {say("ran.capped", { word, at })}</Fragment>
      ))}
      {certain.map((one) => (
        <Fragment key={one}> {say(`ran.certain.${one}`)}</Fragment>
      ))}
      {unlooked > 0 && ` ${say("ran.unlooked", { count: unlooked })}`}
    </>
  );
}

function Words(props: {
  readonly say: Say;
  readonly lead: string;
  readonly words: readonly Ran[];
  readonly onReplace: (word: string, by: string) => void;
}) {
  const { say, words } = props;
  if (words.length === 0) return null;
  return (
    <>
      {props.lead}{" "}
      {words.map((one, at) => (
        <Fragment key={at}>
          {at > 0 && ", "}
          <RanWord say={say} one={one} onReplace={props.onReplace} />
        </Fragment>
      ))}
      {". "}
    </>
  );
}
