import type { MarkKind } from "../../../archive/model/mark";

/** `diplomatic`: as the writer left it, every sign shown. `reading`: as an editor would read it aloud. */
export type TextView = "reading" | "diplomatic";

/**
 * How marks of one kind are drawn. `words`: the words they cover have a look of their own, between signs where editors put them;
 * `point`: a sign stands between letters; `line`: the whole line has a place of its own on the sheet; `sign`: a raised sign that
 * leads to the note. `views` tells where it is drawn.
 */
export type Drawing =
  | {
      readonly as: "words";
      readonly views: "both" | "diplomatic";
      /** Signs of editions (Leiden and its descendants) before and after the words; silent: the name is said instead. */
      readonly signs?: readonly [string, string];
      /** Whether a screen reader hears the kind's name where it begins. */
      readonly said: boolean;
    }
  | { readonly as: "point"; readonly views: "both" | "diplomatic" }
  | { readonly as: "line" }
  | { readonly as: "sign" };

const words = (
  views: "both" | "diplomatic",
  said: boolean,
  signs?: readonly [string, string],
): Drawing => ({ as: "words", views, said, ...(signs && { signs }) });

/** Every kind has a drawing: the type demands it, and a test looks at each. */
export const DRAWINGS: Readonly<Record<MarkKind, Drawing>> = {
  gap: { as: "point", views: "both" },
  page: { as: "point", views: "both" },
  line: { as: "point", views: "diplomatic" },
  space: { as: "point", views: "diplomatic" },
  hand: { as: "point", views: "diplomatic" },
  unclear: words("both", true),
  supplied: words("both", true, ["⟨", "⟩"]),
  del: words("diplomatic", true),
  add: words("diplomatic", true, ["\\", "/"]),
  subst: words("diplomatic", true),
  choice: words("both", true),
  damage: words("diplomatic", true, ["⸢", "⸣"]),
  gloss: words("both", true),
  clutter: words("diplomatic", true),
  foreign: words("both", false),
  emphasis: words("both", false),
  name: words("both", false),
  reference: words("both", false),
  cell: words("both", false),
  note: { as: "sign" },
  heading: { as: "line" },
  opener: { as: "line" },
  dateline: { as: "line" },
  salute: { as: "line" },
  closer: { as: "line" },
  signed: { as: "line" },
  postscript: { as: "line" },
  quote: { as: "line" },
};

/** Whether marks of this kind are drawn in a view. */
export const isDrawnIn = (kind: MarkKind, view: TextView): boolean => {
  const drawing = DRAWINGS[kind];
  return !("views" in drawing) || drawing.views === "both" || view === "diplomatic";
};

/** Whether a text with marks of this kind looks otherwise in the reading view. */
export const differsByView = (kind: MarkKind): boolean =>
  kind === "choice" || !isDrawnIn(kind, "reading");

/** How `rend` of TEI asks for emphasis: the look's name in the style sheet. Italic where nothing else is asked. */
export function emphasisLook(label: string | null): string {
  const [look] = EMPHASES.find(([, words]) => words.test(label ?? "")) ?? ["emphasis"];
  return look;
}
const EMPHASES: readonly (readonly [string, RegExp])[] = [
  ["raised", /^(?:super|sup$)/],
  ["lowered", /^(?:subscript|sub$)/],
  ["underlined", /underline/],
  ["bold", /bold|strong/],
  ["spaced", /spaced|sperr/],
  ["capitals", /cap/],
  ["roman", /latin|antiqua|roman|pre-print|typewriter/],
];

/** Where an addition stands: above and below the line as such, elsewhere in it. */
export function additionLook(label: string | null): string | null {
  if (/above|superlinear|supralinear/.test(label ?? "")) return "raised";
  return /below|infralinear/.test(label ?? "") ? "lowered" : null;
}
