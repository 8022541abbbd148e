import type { Face, Run } from "./block";

const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: "\u00a0",
};
const PIECE = /<(\/?)(i|b|sup|sub)>|([^<]+|<)/giu;

/** Reads a citation's HTML: <i>, <b>, <sup>, <sub> and character references; any other sign stands as it is. */
export function readRichText(html: string): readonly Run[] {
  const open = { i: 0, b: 0, sup: 0, sub: 0 };
  const runs: Run[] = [];
  for (const [, slash, tag, words] of html.matchAll(PIECE)) {
    if (tag !== undefined) {
      const name = tag.toLowerCase() as keyof typeof open;
      open[name] = Math.max(0, open[name] + (slash === "/" ? -1 : 1));
    } else if (words !== undefined) {
      runs.push(runOf(decode(words), open));
    }
  }
  return runs;
}

function runOf(
  text: string,
  open: { readonly i: number; readonly b: number; readonly sup: number; readonly sub: number },
): Run {
  // A title in italics inside italics stands upright, as citation styles set it.
  const face: Face = open.b > 0 ? "bold" : open.i % 2 === 1 ? "italic" : "regular";
  if (open.sup > 0) return { text, face, raise: "above" };
  return open.sub > 0 ? { text, face, raise: "below" } : { text, face };
}

function decode(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|([a-z]+));/giu, (whole, decimal, hex, name) => {
    if (name !== undefined) return NAMED[String(name).toLowerCase()] ?? whole;
    const point = decimal === undefined ? parseInt(hex, 16) : Number(decimal);
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
}
