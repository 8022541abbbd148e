/**
 * What a value typed after `lang:`, `type:`, `level:`, `class:` or `has:` accepts: any case, several alternatives after commas,
 * a star at the end; a language also by its English or Korean name, and with all its regions (`en` finds `en-GB`).
 */
export function matcherFor(facet: string, typed: string): (value: string) => boolean {
  const whole = typed.trim().toLowerCase();
  // A value may hold a comma itself ("secret, eyes only"): the whole is always tried too.
  const alternatives = new Set([whole, ...whole.split(",").map((part) => part.trim())]);
  alternatives.delete("");
  const tests = [...alternatives].map((one) => matcher(facet, one));
  return (value) => tests.some((accepts) => accepts(value));
}

function matcher(facet: string, typed: string): (value: string) => boolean {
  if (typed.endsWith("*")) {
    const beginning = typed.slice(0, -1);
    return (value) => value.toLowerCase().startsWith(beginning);
  }
  if (facet === "language") return (value) => isLanguage(value.toLowerCase(), typed);
  return (value) => value.toLowerCase() === typed;
}

function isLanguage(tag: string, typed: string): boolean {
  if (tag === typed || tag.startsWith(`${typed}-`)) return true;
  return typed.length > 3 || /\p{sc=Hangul}/u.test(typed)
    ? ["en", "ko"].some((locale) => languageName(tag, locale).toLowerCase() === typed)
    : false;
}

function languageName(tag: string, locale: string): string {
  try {
    const language = tag.split("-", 1)[0] ?? tag;
    return new Intl.DisplayNames([locale], { type: "language" }).of(language) ?? "";
  } catch {
    // Not every tag in old files is one.
    return "";
  }
}
