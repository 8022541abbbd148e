import { Fragment } from "react";
import type { OutlinePart } from "../../../archive/contract/search";
import type { Say } from "../../messages/messages";
import { type Ran, RanWord } from "./ran-word";

type Attribute = Extract<OutlinePart, { readonly attribute: string }>;

export const hasBrackets = (outline: readonly OutlinePart[]): boolean =>
  outline.some((part) => "arms" in part);

/** `lang:ko`, as it is typed; excluded ones say so. */
export const attributeWords = (say: Say, { presence, attribute, value }: Attribute): string =>
  presence === "prohibited"
    ? say("ran.not", { value: `${attribute}:${value}` })
    : `${attribute}:${value}`;

interface Row {
  readonly say: Say;
  readonly ran: readonly Ran[];
  readonly outline: readonly OutlinePart[];
  readonly onReplace: (word: string, by: string) => void;
}

/** What ran, with its brackets: one of these, and without those. */
export function OutlineWords(props: Row) {
  return (
    <>
      {props.say("ran.one")} <Parts {...props} />
      {". "}
    </>
  );
}

function Parts(props: Row) {
  return props.outline.map((part, at) => (
    <Fragment key={at}>
      {at > 0 && "; "}
      <Part {...props} part={part} />
    </Fragment>
  ));
}

function Part(props: Row & { readonly part: OutlinePart }) {
  const { say, ran, part, onReplace } = props;
  if ("attribute" in part) return attributeWords(say, part);
  const isChoice = "arms" in part && part.arms.length > 1;
  const lead =
    part.presence === "prohibited"
      ? `${say("ran.part.without")} `
      : part.presence === "required" && !isChoice
        ? `${say("ran.part.must")} `
        : "";
  if (!("arms" in part)) {
    const one = ran[part.ran];
    return one === undefined ? null : (
      <>
        {lead}
        <RanWord say={say} one={one} onReplace={onReplace} />
      </>
    );
  }
  return (
    <>
      {lead}
      {isChoice && `${say("ran.part.oneOf")} `}
      {part.arms.map((arm, at) => (
        <Fragment key={at}>
          {at > 0 && ", "}
          {arm.length > 1 && "("}
          <Parts {...props} outline={arm} />
          {arm.length > 1 && ")"}
        </Fragment>
      ))}
    </>
  );
}
