const TAG = /<[A-Za-z]/g;
const RAW = /^<(script|style|textarea|title|xmp|noframes|plaintext)\b/i;

/** Place of the first tag with more attributes than `most`, null without one. Counts white space outside quotes; linear in time. */
export function crowdedTag(html: string, most: number): number | null {
  TAG.lastIndex = 0;
  for (let match = TAG.exec(html); match !== null; match = TAG.exec(html)) {
    const { end, attributes } = walkTag(html, match.index);
    if (attributes > most) return match.index;
    TAG.lastIndex = behindRaw(html, match.index, end);
  }
  return null;
}

function walkTag(
  html: string,
  start: number,
): { readonly end: number; readonly attributes: number } {
  let attributes = 0;
  let at = start + 1;
  while (at < html.length && html[at] !== ">") {
    const sign = html[at] ?? "";
    const quoted =
      (sign === '"' || sign === "'") && /[=]\s*$/.test(html.slice(Math.max(start, at - 8), at));
    if (quoted) {
      const close = html.indexOf(sign, at + 1);
      at = close === -1 ? html.length : close;
    } else if (isGap(sign) && !isGap(html[at + 1] ?? ">")) attributes += 1;
    at += 1;
  }
  return { end: at, attributes };
}

const isGap = (sign: string): boolean => sign === "/" || sign <= " ";

/** Behind the end tag of an element whose content is no markup. */
function behindRaw(html: string, start: number, end: number): number {
  const name = RAW.exec(html.slice(start, start + 12))?.[1];
  if (name === undefined) return end;
  const close = new RegExp(`</${name}`, "gi");
  close.lastIndex = end;
  const found = close.exec(html);
  return found === null ? html.length : found.index;
}
