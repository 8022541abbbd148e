import type { Box } from "../measure/boxes";
import type { PlacedGlyph } from "../measure/typeface";
import type { DrawnSign, Tone } from "../outline/block";
import { figure } from "./number";

const INKS: Readonly<Record<Tone, string>> = {
  ink: "0.1 g",
  soft: "0.3 g",
  faint: "0.45 g",
  loss: "0.63 0.21 0.16 rg",
};
const RAISES = { above: 0.36, below: -0.16 } as const;

/** Operators that draw boxes on one base line from left to right, each at its own place. */
export function textOperators(
  given: readonly Box[],
  places: readonly number[],
  y: number,
): readonly string[] {
  const order = [...given.keys()].toSorted((a, b) => (places[a] ?? 0) - (places[b] ?? 0));
  const boxes = order.map((index) => given[index] as Box);
  const xs = order.map((index) => places[index] ?? 0);
  const operators: string[] = [];
  let at = 0;
  while (at < boxes.length) {
    const to = stretchEnd(boxes, xs, at);
    operators.push(...stretchOperators(boxes.slice(at, to), xs[at] ?? 0, y));
    at = to;
  }
  return operators;
}

/** Boxes that follow one another in the same look are one string with their spaces. */
function stretchEnd(boxes: readonly Box[], xs: readonly number[], at: number): number {
  const first = boxes[at] as Box;
  let end = at + 1;
  if (needsOwnWords(first)) return end;
  let x = (xs[at] ?? 0) + first.width;
  while (end < boxes.length) {
    const box = boxes[end] as Box;
    const isNext = Math.abs((xs[end] ?? 0) - x) < 0.01;
    if (!isNext || !sameLook(first, box) || needsOwnWords(box)) break;
    x += box.width;
    end++;
  }
  return end;
}

function sameLook(a: Box, b: Box): boolean {
  return (
    a.word.typeface === b.word.typeface &&
    a.size === b.size &&
    a.run.tone === b.run.tone &&
    a.run.raise === b.run.raise
  );
}

/** Whether the glyphs alone would not give the words back to whoever copies them. */
function needsOwnWords(box: Box): boolean {
  if (box.text === "\t") return true;
  if (box.isSpace) return false;
  const spelt = box.word.typeface.spell(box.word);
  // Letters from right to left are drawn from left to right, and whatever copies them turns them round again, as it would these words.
  if (box.word.isRightToLeft) return bare(spelt) !== bare(box.text);
  return spelt !== box.text;
}

/** Marks over a letter in Unicode's own order, without what only joins. */
const bare = (words: string): string => words.replaceAll("\u200d", "").normalize();

function stretchOperators(boxes: readonly Box[], x: number, y: number): readonly string[] {
  const first = boxes[0] as Box;
  const height = y + (first.run.raise === undefined ? 0 : RAISES[first.run.raise] * first.size);
  const ink = INKS[first.run.tone ?? "ink"];
  const drawn =
    first.run.sign !== undefined
      ? signOperators(first, x, height, ink)
      : [
          `BT ${ink}`,
          `/${first.word.typeface.name} ${figure(first.size)} Tf`,
          place(x, height),
          ...shown(boxes),
          "ET",
        ];
  return needsOwnWords(first) ? withWords(first.text, drawn) : drawn;
}

const place = (x: number, y: number): string => `1 0 0 1 ${figure(x)} ${figure(y)} Tm`;

/** TJ arrays: glyph numbers, and between them what the pen takes back. */
function shown(boxes: readonly Box[]): readonly string[] {
  const operators: string[] = [];
  let array = "";
  let hex = "";
  let rise = 0;
  const closeString = (): void => {
    if (hex !== "") array += `<${hex}>`;
    hex = "";
  };
  const closeArray = (): void => {
    closeString();
    if (array !== "") operators.push(`[${array}] TJ`);
    array = "";
  };
  const show = (box: Box, glyph: PlacedGlyph): void => {
    if (glyph.rise !== rise) {
      closeArray();
      operators.push(`${figure((glyph.rise * box.size) / 1000)} Ts`);
      rise = glyph.rise;
    }
    hex += box.word.typeface.use(glyph).number.toString(16).padStart(4, "0");
    if (Math.abs(glyph.back) < 0.01) return;
    closeString();
    array += figure(glyph.back);
  };
  for (const box of boxes) {
    if (Math.abs(box.word.lead) >= 0.01) {
      closeString();
      array += figure(-box.word.lead);
    }
    for (const glyph of box.word.glyphs) show(box, glyph);
  }
  closeArray();
  if (rise !== 0) operators.push("0 Ts");
  return operators;
}

/** Tells software which words stand here (ISO 32000-1, 14.9.4). */
function withWords(text: string, operators: readonly string[]): readonly string[] {
  return [`/Span <</ActualText <${utf16Hex(text)}>>> BDC`, ...operators, "EMC"];
}

/** UTF-16 with its byte order mark, in hexadecimal digits. */
export function utf16Hex(text: string): string {
  let hex = "FEFF";
  for (let index = 0; index < text.length; index++)
    hex += text.charCodeAt(index).toString(16).toUpperCase().padStart(4, "0");
  return hex;
}

/** Signs without a glyph are drawn with the pen, over an unseen letter that carries their words. */
function signOperators(box: Box, x: number, y: number, ink: string): readonly string[] {
  const [left, right] = [x + box.width * 0.25, x + box.width * 0.78];
  const [foot, middle, top] = [y - box.size * 0.2, y + box.size * 0.28, y + box.size * 0.76];
  const pen = `q 0.55 w 1 j ${ink} ${ink.replace(/rg$/, "RG").replace(/g$/, "G")}`;
  const point = (px: number, py: number): string => `${figure(px)} ${figure(py)}`;
  const stretch = (100_000 * box.width) / (box.word.width * box.size);
  const letter = [
    `BT 3 Tr ${figure(stretch)} Tz /${box.word.typeface.name} ${figure(box.size)} Tf ${place(x, y)}`,
    ...shown([box]),
    "0 Tr 100 Tz ET",
  ];
  if (box.run.sign === "missing") {
    const size = `${figure(box.width * 0.7)} ${figure(box.size * 0.72)}`;
    return [`${pen} ${point(x + box.width * 0.15, y)} ${size} re S Q`, ...letter];
  }
  const corner = (a: string, b: string, c: string): string => `${a} m ${b} l ${c} l`;
  const paths: Readonly<Record<Exclude<DrawnSign, "missing">, string>> = {
    "angle-left": corner(point(right, top), point(left, middle), point(right, foot)),
    "angle-right": corner(point(left, top), point(right, middle), point(left, foot)),
    "half-left": corner(point(left, middle), point(left, top), point(right, top)),
    "half-right": corner(point(left, top), point(right, top), point(right, middle)),
    room: `${point(left, y)} m ${corner(point(left, foot), point(right, foot), point(right, y)).replace(" m", " l")}`,
  };
  return [`${pen} ${paths[box.run.sign ?? "room"]} S Q`, ...letter];
}
