const HEAD = 2048;
const DECLARATIONS: readonly RegExp[] = [
  /^\s*<\?xml[^>]{0,200}?\bencoding\s*=\s*["']([A-Za-z][\w.:-]{0,40})["']/,
  /<meta\s[^>]{0,200}?\bcharset\s*=\s*["']?\s*([A-Za-z][\w.:-]{0,40})/i,
];

/** The charset that an XML declaration or an HTML `meta` names, null without one. */
export function declaredCharset(bytes: Uint8Array): string | null {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, HEAD));
  for (const declaration of DECLARATIONS) {
    const name = declaration.exec(head)?.[1];
    // A file that reached this place is not UTF-8, whatever it says.
    if (name !== undefined && !/^utf-?8$/i.test(name)) return name;
  }
  return null;
}
