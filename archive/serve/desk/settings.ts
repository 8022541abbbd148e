import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { z } from "zod";
import { driveOf } from "./drives";

const Known = z.object({
  root: z.string(),
  title: z.string(),
  /** When it was opened last. */
  opened: z.iso.datetime().nullable().catch(null),
  /** The topmost folder of the drive that it lay on then. */
  drive: z.string().nullable().catch(null),
});
/** An archive that was opened on this computer. */
export type KnownArchive = z.infer<typeof Known>;

const Stored = z.object({
  actor: z.string().nullable().catch(null),
  recent: z.array(Known).catch([]),
});

/** What this computer's reader has told Carrel: the name for the log, the archives opened last. Nothing that a person made. */
export interface Settings {
  actor(): string | null;
  nameActor(name: string): void;
  recent(): readonly KnownArchive[];
  remember(root: string, title: string): void;
  forget(root: string): void;
}

/** Archives remembered. */
const RECENT = 12;

/** @param home folder of CARREL_HOME; read anew at each question, for every window has a service of its own. What cannot be read counts as empty */
export function openSettings(home: string): Settings {
  const path = join(home, "settings.json");
  const change = (next: (now: z.infer<typeof Stored>) => Partial<z.infer<typeof Stored>>) => {
    const now = read(path);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(`${path}.new`, `${JSON.stringify({ ...now, ...next(now) }, null, 1)}\n`);
    renameSync(`${path}.new`, path);
  };
  const others = (recent: readonly KnownArchive[], root: string) =>
    recent.filter((one) => one.root !== root);
  return {
    actor: () => read(path).actor,
    nameActor: (actor) => change(() => ({ actor })),
    recent: () => read(path).recent,
    remember(root, title) {
      const known = { root, title, opened: new Date().toISOString(), drive: driveOf(root) };
      change(({ recent }) => ({ recent: [known, ...others(recent, root)].slice(0, RECENT) }));
    },
    forget: (root) => change(({ recent }) => ({ recent: others(recent, root) })),
  };
}

function read(path: string): z.infer<typeof Stored> {
  try {
    return Stored.parse(JSON.parse(readFileSync(path, "utf8")));
  } catch {
    return { actor: null, recent: [] };
  }
}
