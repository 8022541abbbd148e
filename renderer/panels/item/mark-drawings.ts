import type { MarkKind } from "../../../archive/model/mark";

/**
 * How marks of one kind are drawn. `words`: the words they cover have a look of their own, between signs where editors put them;
 * `point`: a sign stands between letters; `line`: the whole line has a place of its own on the sheet; `sign`: a raised sign that
 * leads to the note.
 */
export type Drawing =
  | {
      readonly as: "words";
      /** Signs of editions (Leiden and its descendants) before and after the words; silent: the name is said instead. */
      readonly signs?: readonly [string, string];
      /** Whether a screen reader hears the kind's name where it begins. */
      readonly said: boolean;
    }
  | { readonly as: "point" }
  | { readonly as: "line" }
  | { readonly as: "sign" };

const words = (said: boolean, signs?: readonly [string, string]): Drawing => ({
  as: "words",
  said,
  ...(signs && { signs }),
});

/** Every kind has a drawing: the type demands it, and a test looks at each. */
export const DRAWINGS: Readonly<Record<MarkKind, Drawing>> = {
  gap: { as: "point" },
  page: { as: "point" },
  line: { as: "point" },
  space: { as: "point" },
  hand: { as: "point" },
  unclear: words(true),
  supplied: words(true, ["⟨", "⟩"]),
  del: words(true),
  add: words(true, ["\\", "/"]),
  subst: words(true),
  choice: words(true),
  damage: words(true, ["⸢", "⸣"]),
  gloss: words(true),
  clutter: words(true),
  foreign: words(false),
  emphasis: words(false),
  name: words(false),
  reference: words(false),
  cell: words(false),
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
