import type { Mark, MarkKind } from "../../model/mark";
import type { DrawnSign, Run } from "./block";

/**
 * How marks of one kind are drawn in a packet. `words`: a look of the words, a sign before and after them; `point`: a sign between
 * letters; `layout`: the line's own place on the page, or what the packet says elsewhere (names in the list of persons); `note`: a
 * raised sign that leads to the foot of the page.
 */
export type MarkLook =
  | {
      readonly as: "words";
      readonly look: Omit<Run, "text">;
      readonly signs?: readonly [Sign, Sign];
      /** Whether software that reads aloud is told of it. */
      readonly said: boolean;
    }
  | { readonly as: "point" | "layout" | "note" };
type Sign = { readonly text: string; readonly sign?: DrawnSign };

const words = (look: Omit<Run, "text">, said = false, signs?: readonly [Sign, Sign]): MarkLook => ({
  as: "words",
  look,
  said,
  ...(signs && { signs }),
});

/** Every kind has a look: the type demands it. */
export const MARK_LOOKS: Readonly<Record<MarkKind, MarkLook>> = {
  gap: words({ tone: "loss" }),
  unclear: words({ stroke: "dotted" }, true),
  supplied: words({}, true, [
    { text: "⟨", sign: "angle-left" },
    { text: "⟩", sign: "angle-right" },
  ]),
  damage: words({}, true, [
    { text: "⸢", sign: "half-left" },
    { text: "⸣", sign: "half-right" },
  ]),
  del: words({ stroke: "struck" }, true),
  // Leiden: between strokes, what the writer put in above the line.
  add: words({}, true, [{ text: "\\" }, { text: "/" }]),
  subst: words({ stroke: "under" }),
  choice: words({ stroke: "double" }),
  foreign: words({ face: "italic" }),
  emphasis: words({ face: "italic" }),
  heading: words({ face: "bold" }),
  gloss: words({ tone: "soft" }),
  clutter: words({ tone: "faint" }),
  reference: words({ stroke: "dashed" }),
  page: { as: "point" },
  line: { as: "point" },
  space: { as: "point" },
  hand: { as: "point" },
  cell: { as: "point" },
  note: { as: "note" },
  name: { as: "layout" },
  opener: { as: "layout" },
  dateline: { as: "layout" },
  salute: { as: "layout" },
  closer: { as: "layout" },
  signed: { as: "layout" },
  postscript: { as: "layout" },
  quote: { as: "layout" },
};

/** A mark's look with what the document says of the manner: TEI `rend` and `place`. */
export function lookOfMark({ kind, label }: Pick<Mark, "kind" | "label">): Omit<Run, "text"> {
  const look = MARK_LOOKS[kind];
  if (look.as !== "words") return {};
  if (kind === "emphasis") return emphasis(label ?? "", look.look);
  if (kind === "add" && /above|superlinear|supralinear/.test(label ?? ""))
    return { raise: "above" };
  if (kind === "add" && /below|infralinear/.test(label ?? "")) return { raise: "below" };
  return look.look;
}

function emphasis(rend: string, otherwise: Omit<Run, "text">): Omit<Run, "text"> {
  if (/^(?:super|sup$)/.test(rend)) return { raise: "above" };
  if (/^(?:subscript|sub$)/.test(rend)) return { raise: "below" };
  if (/underline/.test(rend)) return { stroke: "under" };
  return /bold|strong/.test(rend) ? { face: "bold" } : otherwise;
}
