import { SaxesParser } from "saxes";
import { countWords } from "../../count-words";
import { asides, breakAt, isOtherReading } from "./word-breaks";

/**
 * Words of an XML file, counted from its text as it streams by, with no tree and no importer. Words run across inline elements
 * and not across blocks; a note is counted for itself.
 */
export function countTeiWords(xml: string): number {
  const parser = new SaxesParser({ xmlns: false, position: false });
  const open: Open[] = [];
  const outer: string[] = [];
  let total = 0;
  const buffer = () => open.at(-1)?.buffer ?? outer;
  const write = (text: string) => void buffer().push(text);
  parser.on("text", write);
  parser.on("cdata", write);
  parser.on("opentag", (tag) => {
    const name = tag.name.slice(tag.name.indexOf(":") + 1);
    const parent = open.at(-1);
    const nth = parent === undefined ? 0 : parent.children++;
    const isApart = asides.has(name) || isOtherReading(parent?.name, name, nth);
    const parts =
      !isApart && breakAt(name, (key) => tag.attributes[key] ?? null, parent?.name) !== null;
    if (parts) write("\n");
    open.push({ name, buffer: isApart ? [] : buffer(), children: 0, parts });
  });
  parser.on("closetag", () => {
    const closed = open.pop();
    if (closed === undefined) return;
    if (closed.buffer !== buffer()) total += countWords(closed.buffer.join(""));
    else if (closed.parts) write("\n");
  });
  parser.write(xml).close();
  return total + countWords(outer.join(""));
}

interface Open {
  readonly name: string;
  readonly buffer: string[];
  readonly parts: boolean;
  children: number;
}
