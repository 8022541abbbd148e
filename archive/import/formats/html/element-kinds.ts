import type { MarkKind } from "../../../model/mark";

/** Elements that stand apart (HTML Living Standard, 15.3 Flow content). */
export const blocks: ReadonlySet<string> = new Set(
  "html head body address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend listing main menu nav ol p plaintext pre search section summary table ul xmp title noscript template".split(
    " ",
  ),
);
/** Elements that begin and end a line. */
export const lines: ReadonlySet<string> = new Set(
  "br li tr caption thead tbody tfoot option optgroup select button label textarea input".split(
    " ",
  ),
);
/** Elements that words never run across. */
export const walls: ReadonlySet<string> = new Set([
  "td",
  "th",
  "img",
  "wbr",
  "iframe",
  "object",
  "video",
  "audio",
  "canvas",
  "svg",
  "math",
  "script",
  "style",
  "noembed",
  "noframes",
]);
/** Elements whose words are instructions to a browser, never text. */
export const machinery: ReadonlySet<string> = new Set([
  "script",
  "style",
  "template",
  "iframe",
  "noembed",
  "noframes",
  "object",
  "svg",
]);
/** What an element says of its words. */
export const markKinds: ReadonlyMap<string, MarkKind> = new Map<string, MarkKind>([
  ...(["h1", "h2", "h3", "h4", "h5", "h6"] as const).map((name) => [name, "heading"] as const),
  ...(["em", "strong", "i", "b", "u", "mark", "cite", "dfn"] as const).map(
    (name) => [name, "emphasis"] as const,
  ),
  ["blockquote", "quote"],
  ["q", "quote"],
  ["td", "cell"],
  ["th", "cell"],
  ["del", "del"],
  ["s", "del"],
  ["strike", "del"],
  ["ins", "add"],
]);
