import type { Interpretation, OutlinePart } from "../../../archive/contract/search";
import type { Say } from "../../messages/messages";
import { droppedWords } from "../library/interpretation-line";
import { attributeWords, hasBrackets } from "../library/outline-words";

type Ran = Interpretation["ran"];

/** Other forms named of one word. */
const FORMS = 5;

/** What ran, in one line and in the reader's language. */
export function ranText(say: Say, interpretation: Interpretation): string {
  // The service says it in English itself.
  if (say.language === "en") return interpretation.text;
  const { ran, dropped, capped, certain = [], unlooked = 0, outline = [] } = interpretation;
  return [
    ...(hasBrackets(outline)
      ? [`${say("ran.one")} ${outline.map((part) => partText(say, ran, part)).join("; ")}.`]
      : flatText(say, ran, outline)),
    ...dropped.map(({ word, because }) =>
      say("ran.dropped", { word, because: droppedWords(say, because) }),
    ),
    ...capped.map(({ word, at }) => say("ran.capped", { word, at })),
    ...ran
      .filter(({ found }) => found === 0)
      .map(({ word }) => `“${word}”: ${say("ran.foundNothing")}.`),
    ...certain.map((one) => say(`ran.certain.${one}`)),
    ...(unlooked > 0 ? [say("ran.unlooked", { count: unlooked })] : []),
  ].join(" ");
}

function flatText(say: Say, ran: Ran, outline: readonly OutlinePart[]): readonly string[] {
  const words = (presence: Ran[number]["presence"]) =>
    ran.filter((one) => one.presence === presence).map((one) => wordText(say, one));
  const line = (lead: string, all: readonly string[]) =>
    all.length === 0 ? [] : [`${lead} ${all.join(", ")}.`];
  const optional = words("optional");
  const only = outline.flatMap((part) => ("attribute" in part ? [attributeWords(say, part)] : []));
  return [
    ...line(say("ran.all"), words("required")),
    ...line(say(optional.length > 1 ? "ran.any" : "ran.one"), optional),
    ...line(say("ran.without"), words("prohibited")),
    ...(only.length === 0 ? [] : [say("ran.only", { values: only.join(", ") })]),
  ];
}

function wordText(say: Say, { word, also }: Ran[number]): string {
  const forms = also.slice(0, FORMS).map(({ form }) => form);
  return forms.length === 0 ? `“${word}”` : `“${word}” (${say("ran.also")} ${forms.join(", ")})`;
}

function partText(say: Say, ran: Ran, part: OutlinePart): string {
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
    return one === undefined ? "" : `${lead}${wordText(say, one)}`;
  }
  const arms = part.arms.map((arm) => {
    const words = arm.map((inner) => partText(say, ran, inner)).join("; ");
    return arm.length > 1 ? `(${words})` : words;
  });
  return `${lead}${isChoice ? `${say("ran.part.oneOf")} ` : ""}${arms.join(", ")}`;
}
