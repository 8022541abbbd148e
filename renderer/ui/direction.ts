/** Scripts that run from right to left and are in use (Unicode, UAX 24 and UAX 9). */
const RIGHT_TO_LEFT = [
  "Adlm",
  "Arab",
  "Aran",
  "Hebr",
  "Mand",
  "Nkoo",
  "Rohg",
  "Samr",
  "Syrc",
  "Thaa",
];

/** How a text in this language runs; left to its letters where the tag is none. @param language BCP 47 */
export function directionOf(language: string): "ltr" | "rtl" | "auto" {
  try {
    const { script } = new Intl.Locale(language).maximize();
    return script !== undefined && RIGHT_TO_LEFT.includes(script) ? "rtl" : "ltr";
  } catch {
    return "auto";
  }
}
