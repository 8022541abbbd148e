import type { ElementCount } from "../../../model/import-run";
import type { XmlElement } from "../xml/parse-xml";
import { attribute, childElements } from "../xml/tree";
import { markKinds, registers } from "./element-kinds";
import { asides, breakAt } from "./word-breaks";

type Fate = "shown" | "kept" | "left";

/** They hold the text; nobody looks for them in it. */
const FRAMES: ReadonlySet<string> = new Set("TEI teiCorpus text group front body back".split(" "));
/** What stands between letters, or holds two readings of one place. */
const SIGNS: ReadonlySet<string> = new Set("pb lb gap space handShift choice app subst".split(" "));

/**
 * Every element of the texts by name, and what became of it: shown (a mark, a line, a block, a note, a unit), kept (its words are in
 * the text, it is not), or left out with its words. The header is no text; its words are reported as one sum.
 */
export function countElements(root: XmlElement): readonly ElementCount[] {
  const counts = new Map<string, Record<Fate, number>>();
  const waiting: { readonly element: XmlElement; readonly isLeft: boolean }[] = [
    { element: root, isLeft: false },
  ];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { element } = next;
    const isLeft = next.isLeft || registers.has(element.name);
    if (!FRAMES.has(element.name)) {
      const count = counts.get(element.name) ?? { shown: 0, kept: 0, left: 0 };
      count[isLeft ? "left" : fateOf(element)] += 1;
      counts.set(element.name, count);
    }
    for (const child of childElements(element))
      if (child.name !== "teiHeader") waiting.push({ element: child, isLeft });
  }
  return [...counts].map(([name, count]) => ({ name, ...count }));
}

function fateOf(element: XmlElement): Fate {
  const { name } = element;
  const isMark = [markKinds, asides, SIGNS].some((kinds) => kinds.has(name));
  const read = (key: string) => attribute(element, key);
  return isMark || breakAt(name, read, undefined) !== null ? "shown" : "kept";
}
