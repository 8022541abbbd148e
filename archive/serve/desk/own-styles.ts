import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** The reader's own citation styles: `.csl` files in a folder of CARREL_HOME, which may also be filled by hand. */
export interface OwnStyles {
  list(): readonly { readonly name: string; readonly csl: string }[];
  keep(name: string, csl: string): void;
}

/** Files that are read; whoever has more has another tool for them. */
const MOST = 200;

export function openOwnStyles(home: string): OwnStyles {
  const folder = join(home, "styles");
  return {
    list: () =>
      namesIn(folder)
        .slice(0, MOST)
        .flatMap((name) => {
          const csl = read(join(folder, name));
          return csl === null ? [] : [{ name, csl }];
        }),
    keep(name, csl) {
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, `${name}.new`), csl);
      renameSync(join(folder, `${name}.new`), join(folder, name));
    },
  };
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .filter((name) => /\.csl$/i.test(name))
      .sort();
  } catch {
    return [];
  }
}

function read(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
}
