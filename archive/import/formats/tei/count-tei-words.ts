import { SaxesParser } from "saxes";
import { countWords } from "../../count-words";
import { asides, blocks, lines, walls } from "./element-kinds";

/**
 * Words of an XML file, counted from its text as it streams by, with no tree and no importer. Words run across inline elements
 * and not across blocks; a note is counted for itself.
 */
export function countTeiWords(xml: string): number {
  const parser = new SaxesParser({ xmlns: false, position: false });
  const open: { readonly name: string; readonly buffer: string[]; children: number }[] = [];
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
    const isApart = asides.has(name) || (parent?.name === "choice" && nth > 0);
    if (!isApart && parts(name, tag.attributes)) write("\n");
    open.push({ name, buffer: isApart ? [] : buffer(), children: 0 });
  });
  parser.on("closetag", (tag) => {
    const closed = open.pop();
    if (closed !== undefined && closed.buffer !== buffer())
      total += countWords(closed.buffer.join(""));
    else if (closed !== undefined && parts(closed.name, tag.attributes)) write("\n");
  });
  parser.write(xml).close();
  return total + countWords(outer.join(""));
}

function parts(name: string, attributes: Readonly<Record<string, unknown>>): boolean {
  if (name === "lb") return attributes["break"] !== "no";
  return blocks.has(name) || lines.has(name) || walls.has(name);
}
