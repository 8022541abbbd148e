import type { MarkKind } from "../../../model/mark";

/** Elements that stand apart from what is before and after them, as paragraphs do (TEI P5, model.divLike, model.pLike and theirs). */
export const blocks: ReadonlySet<string> = new Set(
  "TEI teiCorpus text group front body back div div1 div2 div3 div4 div5 div6 div7 p ab head opener closer dateline postscript list table lg quote cit sp stage titlePage docTitle titlePart docImprint docAuthor docEdition docDate byline argument epigraph trailer address floatingText figure attachment listPerson listPlace listBibl listOrg listEvent standOff facsimile sourceDoc teiHeader imprimatur".split(
    " ",
  ),
);
/** Elements that begin and end a line. */
export const lines: ReadonlySet<string> = new Set(
  "item row l addrLine label signed speaker bibl biblStruct person place org event".split(" "),
);
/** Elements that words never run across. */
export const walls: ReadonlySet<string> = new Set(["cell", "lb", "space", "cb"]);
/** Elements with words of their own, apart from the sentence that they stand in. */
export const asides: ReadonlySet<string> = new Set(["note"]);
/** Lists about the text: they belong to authorities, which come later; their words are reported. */
export const registers: ReadonlySet<string> = new Set(
  "listPerson listPlace listBibl listOrg listEvent standOff sourceDoc facsimile".split(" "),
);

/** What an element says of its words. */
export const markKinds: ReadonlyMap<string, MarkKind> = new Map<string, MarkKind>([
  ["head", "heading"],
  ["opener", "opener"],
  ["dateline", "dateline"],
  ["salute", "salute"],
  ["closer", "closer"],
  ["signed", "signed"],
  ["postscript", "postscript"],
  ["quote", "quote"],
  ["hi", "emphasis"],
  ["emph", "emphasis"],
  ["foreign", "foreign"],
  ["unclear", "unclear"],
  ["supplied", "supplied"],
  ["del", "del"],
  ["add", "add"],
  ["cell", "cell"],
  ["persName", "name"],
  ["placeName", "name"],
  ["orgName", "name"],
  ["name", "name"],
  ["rs", "name"],
  ["fw", "clutter"],
]);
