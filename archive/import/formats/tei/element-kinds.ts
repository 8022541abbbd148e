import type { MarkKind } from "../../../model/mark";

/** Lists about the text: names in them become authorities, and their words are reported. */
export const registers: ReadonlySet<string> = new Set(
  "listPerson listPlace listBibl listOrg listEvent standOff facsimile".split(" "),
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
  ["gloss", "reference"],
  ["ref", "reference"],
  ["ptr", "reference"],
  ["damage", "damage"],
  ["fw", "clutter"],
]);
