/*
 * Where words end in TEI. Reading and counting both go by this page: it says what a word is, not what becomes of it. That nothing
 * hides in it is shown by the count of letters, which knows no element.
 */

/** Elements that stand apart from what is before and after them, as paragraphs do (TEI P5, model.divLike, model.pLike and theirs). */
const blocks: ReadonlySet<string> = new Set(
  "TEI teiCorpus text group front body back div div1 div2 div3 div4 div5 div6 div7 p ab head opener closer dateline postscript list table lg quote cit sp stage titlePage docTitle titlePart docImprint docAuthor docEdition docDate byline argument epigraph trailer address floatingText figure attachment listPerson listPlace listBibl listOrg listEvent standOff facsimile sourceDoc surface teiHeader imprimatur".split(
    " ",
  ),
);
/** Elements that begin and end a line. */
const lines: ReadonlySet<string> = new Set(
  "item row l line addrLine label signed speaker bibl biblStruct person place org event".split(" "),
);
/** Elements that words never run across. */
const walls: ReadonlySet<string> = new Set(["cell", "space", "cb"]);

export type Break = "paragraph" | "line" | "space";

/**
 * What parts an element's words from those around it; null for one that stands within a line, or within a word.
 * @param parent the name of the element around it
 */
export function breakAt(
  name: string,
  read: (attribute: string) => string | null,
  parent: string | undefined,
): Break | null {
  if (name === "lb") return read("break") === "no" ? null : "line";
  if (blocks.has(name)) return "paragraph";
  if (lines.has(name)) return "line";
  if (name === "salute") return parent !== "p" && parent !== "seg" ? "line" : null;
  if (name === "seg") return isPlaced(read) ? "line" : null;
  return walls.has(name) ? "space" : null;
}

/** A `seg` with a place of its own on the sheet: a letterhead, a marginal rubric, words set to the left or right. */
function isPlaced(read: (attribute: string) => string | null): boolean {
  const place = [read("rend"), read("rendition"), read("type")].join(" ");
  return /(?:^|[\s#])(?:left|right|center|letterhead|margin)(?:\s|$)/.test(place);
}

/** Elements with words of their own, apart from the sentence that they stand in. */
export const asides: ReadonlySet<string> = new Set(["note"]);

/**
 * True for an element whose words stand beside the line instead of in it: another reading than the one that the text has. Of
 * `choice` and `app` the text has the first, of `subst` what was written in the end.
 * @param nth its place among the children of `parent`, from 0
 */
export function isOtherReading(parent: string | undefined, name: string, nth: number): boolean {
  if (parent === "choice" || parent === "app") return nth > 0;
  return parent === "subst" && name === "del";
}
