import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { z } from "zod";

const Stored = z.object({
  actor: z.string().nullable().catch(null),
  recent: z.array(z.object({ root: z.string(), title: z.string() })).catch([]),
});

/** What this computer's reader has told Carrel: the name for the log, the archives opened last. Nothing that a person made. */
export interface Settings {
  actor(): string | null;
  nameActor(name: string): void;
  recent(): readonly { readonly root: string; readonly title: string }[];
  remember(root: string, title: string): void;
}

/** Archives remembered. */
const RECENT = 8;

/** @param home folder of CARREL_HOME; a file that cannot be read counts as empty, and is written anew at the next change */
export function openSettings(home: string): Settings {
  const path = join(home, "settings.json");
  let stored = read(path);
  const write = (next: z.infer<typeof Stored>) => {
    stored = next;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(`${path}.new`, `${JSON.stringify(next, null, 1)}\n`);
    renameSync(`${path}.new`, path);
  };
  return {
    actor: () => stored.actor,
    nameActor: (actor) => write({ ...stored, actor }),
    recent: () => stored.recent,
    remember: (root, title) =>
      write({
        ...stored,
        recent: [{ root, title }, ...stored.recent.filter((one) => one.root !== root)].slice(
          0,
          RECENT,
        ),
      }),
  };
}

function read(path: string): z.infer<typeof Stored> {
  try {
    return Stored.parse(JSON.parse(readFileSync(path, "utf8")));
  } catch {
    return { actor: null, recent: [] };
  }
}
