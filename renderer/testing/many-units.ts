import { sheaf, type Sheaf } from "./material";

/** A finding aid of any size: files of a hundred items under one fonds. */
export function manyUnits(count: number): readonly Sheaf[] {
  const fonds = sheaf({
    n: 1,
    parent: null,
    depth: 0,
    level: "fonds",
    code: "B",
    title: "A big fonds",
    items: count,
    children: count / 100,
  });
  const units: Sheaf[] = [fonds];
  for (let n = 0; n < count; n++) {
    const file = 2 + Math.floor(n / 100) * 101;
    if (n % 100 === 0)
      units.push(
        sheaf({
          n: file,
          parent: 1,
          depth: 1,
          level: "file",
          code: `B ${n / 100 + 1}`,
          title: `File ${n / 100 + 1}`,
          items: 100,
          children: 100,
        }),
      );
    units.push(
      sheaf({
        n: file + 1 + (n % 100),
        parent: file,
        depth: 2,
        level: "item",
        code: `B ${Math.floor(n / 100) + 1}/${(n % 100) + 1}`,
        title: `Letter ${n + 1}`,
        genre: "letter",
        date: "1907",
        text: `Words of letter ${n + 1}, from the harbour.`,
      }),
    );
  }
  return units;
}
