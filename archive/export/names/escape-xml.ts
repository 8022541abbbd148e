const SIGNS: ReadonlyMap<string, string> = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
]);

/** Words as character data or an attribute; what XML 1.0 (2.2) cannot hold becomes the sign for that. */
export const escapeXml = (text: string): string =>
  text
    .replace(/[&<>"]/g, (sign) => SIGNS.get(sign) ?? sign)
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu, "\uFFFD");
