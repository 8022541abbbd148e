import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { ArchiveError } from "../../model/archive-error";
import type { LocalService } from "../service";
import type { Surroundings } from "./verb";

/**
 * The style that `--style` names: one at hand, or a `.csl` file, which is then kept with the reader's own.
 * @throws ArchiveError `cite.no-style-file` `cite.broken-style` `cite.dependent-style`
 */
export async function styleNamed(
  service: LocalService,
  around: Surroundings,
  given: string,
): Promise<string> {
  if (!/\.csl$/i.test(given)) return given;
  const path = around.path(given);
  const csl = await readFile(path, "utf8").catch(() => null);
  if (csl === null)
    throw new ArchiveError(
      "cite.no-style-file",
      `There is no style file ${path}, or it cannot be read.`,
      "Give the path of a .csl file.",
    );
  return (await service.handlers.addStyle({ name: basename(path), csl })).id;
}
