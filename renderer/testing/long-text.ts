import { sheaf, type Sheaf } from "./material";

/** One essay of many paragraphs, to see how fast a book opens. @param characters about how long */
export function longText(characters: number): readonly Sheaf[] {
  const paragraph =
    "The harbour was quiet, and the lamp stood unlit in its glass until the fog came in again. ".repeat(
      8,
    );
  const text = Array.from({ length: Math.ceil(characters / paragraph.length) }, () =>
    paragraph.trim(),
  ).join("\n\n");
  const top = sheaf({
    n: 1,
    parent: null,
    depth: 0,
    level: "fonds",
    code: "L",
    title: "Long texts",
    items: 1,
    children: 1,
  });
  return [
    top,
    sheaf({
      n: 2,
      parent: 1,
      depth: 1,
      level: "item",
      code: "L 1",
      title: "A long essay",
      genre: "essay",
      text,
    }),
  ];
}
