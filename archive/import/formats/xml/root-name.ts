const HEAD = 65_536;

/** Name of the root element, prefix left out, read past declaration, comments and document type; null for what is no XML. */
export function rootName(text: string): string | null {
  let at = 0;
  for (;;) {
    while (/\s/.test(text.charAt(at))) at += 1;
    if (at > HEAD) return null;
    const end = endOfProlog(text, at);
    if (end === null) break;
    at = end;
  }
  const name = /^<([A-Za-z_][\w.:-]{0,80})(?=[\s/>])/.exec(text.slice(at, at + 100))?.[1];
  return name === undefined ? null : name.slice(name.indexOf(":") + 1);
}

/** Behind the instruction, comment or document type that begins here; null when none does, or none ends. */
function endOfProlog(text: string, at: number): number | null {
  if (text.startsWith("<?", at)) return behind(text, "?>", at);
  if (text.startsWith("<!--", at)) return behind(text, "-->", at);
  if (!/^<!DOCTYPE/i.test(text.slice(at, at + 9))) return null;
  const close = text.indexOf(">", at);
  const subset = text.indexOf("[", at);
  if (subset === -1 || subset > close) return behind(text, ">", at);
  const end = behind(text, "]", subset);
  return end === null ? null : behind(text, ">", end);
}

function behind(text: string, sign: string, from: number): number | null {
  const at = text.indexOf(sign, from);
  return at === -1 ? null : at + sign.length;
}
