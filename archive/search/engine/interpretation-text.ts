import type { EngineInterpretation, OutlinePart } from "./answer";

type Parts = Omit<EngineInterpretation, "text" | "steps">;
type Ran = EngineInterpretation["ran"];

const SIGN = { optional: "", required: "must have ", prohibited: "without " };

/** The parts of an interpretation as one line. */
export function interpretationText({ ran, dropped, capped, outline = [] }: Parts): string {
  const hasBrackets = outline.some((part) => "arms" in part);
  const sought = hasBrackets
    ? [outline.map((part) => partText(ran, part)).join("; ")]
    : ran.map((_, at) => wordText(ran, at));
  const narrowing = outline.flatMap((part) => ("attribute" in part ? [attributeText(part)] : []));
  const parts = [
    sought.length > 0 ? `Searched for ${sought.join(", ")}.` : "Everything.",
    ...(hasBrackets || narrowing.length === 0 ? [] : [`Only ${narrowing.join(", ")}.`]),
    ...dropped.map(({ word, because }) => `“${word}” was left out: ${because}.`),
    ...capped.map(({ word, at }) => `Only the first ${at} forms of “${word}” were searched for.`),
    ...ran.filter(({ found }) => found === 0).map(({ word }) => `Nothing has “${word}”.`),
  ];
  return parts.join(" ");
}

function wordText(ran: Ran, place: number): string {
  const one = ran[place];
  if (one === undefined) return "";
  const also = one.also.map(({ form }) => form).slice(0, 5);
  const sets = [...new Set(one.also.flatMap(({ set }) => set ?? []))];
  const whence = sets.map((set) => `; term set “${set}”`).join("");
  const others = also.length > 0 ? ` (also ${also.join(", ")}${whence})` : "";
  return `${SIGN[one.presence]}“${one.word}”${others}`;
}

type Attribute = Extract<OutlinePart, { readonly attribute: string }>;

const attributeText = ({ presence, attribute, value }: Attribute): string =>
  `${presence === "prohibited" ? "not " : ""}${attribute}:${value}`;

function partText(ran: Ran, part: OutlinePart): string {
  if ("ran" in part) return wordText(ran, part.ran);
  if ("attribute" in part) return attributeText(part);
  const arms = part.arms.map((arm) => {
    const words = arm.map((one) => partText(ran, one)).join("; ");
    return arm.length > 1 ? `(${words})` : words;
  });
  if (arms.length === 1) return `${SIGN[part.presence]}${arms.join("")}`;
  const sign = part.presence === "required" ? "" : SIGN[part.presence];
  return `${sign}one of ${arms.join(", ")}`;
}
