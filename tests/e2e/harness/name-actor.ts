import { writeFileSync, mkdirSync } from "node:fs";
import path from "node:path";

/** A reader who has told the name on an earlier day. */
export function nameActor(home: string, actor: string): void {
  mkdirSync(home, { recursive: true });
  writeFileSync(path.join(home, "settings.json"), JSON.stringify({ actor, recent: [] }));
}
