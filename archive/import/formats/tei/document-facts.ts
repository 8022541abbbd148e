import { markingOf } from "../../describe/classification";
import type { XmlElement } from "../xml/parse-xml";
import { attribute, childElements, elementsWithin, plainWords } from "../xml/tree";
import { sourceFacts } from "./source-note";
import type { SourceFacts } from "./source-note";
import { wordsAside } from "./weave-tei";

const NOTES: ReadonlySet<string> = new Set(["note"]);

/** The heading without its notes; else the printed number, else what kind of part it is. */
export function titleOfDiv(element: XmlElement): string {
  const heads = childElements(element, "head")
    .map((head) => plainWords(head, NOTES))
    .filter((words) => words !== "");
  const kind = attribute(element, "type") ?? element.name;
  const number = attribute(element, "n");
  return heads.join(" ") || (number === null ? `[${kind}]` : `[${kind} ${number}]`);
}

/** What the notes on the source say: before the heading in older volumes, inside it in newer ones. A document may have several. */
export function sourceOfDocument(element: XmlElement): SourceFacts & { readonly words: string } {
  const notes = [element, ...childElements(element, "head", "opener")]
    .flatMap((place) => childElements(place, "note"))
    .filter((one) => attribute(one, "type") === "source")
    .map(wordsAside);
  const facts = notes.map(sourceFacts);
  return {
    words: notes.join(" "),
    locator: facts.map(({ locator }) => locator).find((one) => one !== null) ?? null,
    classification: facts.map((one) => one.classification).find((one) => one !== null) ?? null,
    handling: facts.flatMap(({ handling }) => handling),
  };
}

/** How secret: said in the opener (a `seg` of its own), or in the note on the source. */
export function markingOfDocument(element: XmlElement, source: SourceFacts): string | null {
  const said = childElements(element, "opener")
    .flatMap((opener) => elementsWithin(opener, ({ name }) => name === "seg", NOTES))
    .map((seg) => markingOf(plainWords(seg, NOTES).replace(/[.;]$/, "")))
    .find((marking) => marking !== null);
  return said ?? source.classification;
}
