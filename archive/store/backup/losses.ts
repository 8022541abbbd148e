import type { Discrepancy } from "../../requests/ports";
import { text } from "../archive/durable";
import type { Files } from "../archive/files";
import { filesOf, headNumber, parseInventory, readOrNull } from "../archive/inventory";
import { objectFolder } from "../archive/layout";

/** A part of an archive that is not as it should be. */
export interface Loss {
  /** An object's id, or a path. */
  readonly what: string;
  /** What a reader calls it: the title of a document, the name of a file. Null where that cannot be read either. */
  readonly name: string | null;
}

/** Damage found, one for each object however many of its files it touches, with the names that people know. */
export async function lossesOf(
  files: Files,
  root: string,
  discrepancies: readonly Discrepancy[],
): Promise<readonly Loss[]> {
  const whats = new Set(discrepancies.map(({ what }) => objectIn(what) ?? what));
  const losses: Loss[] = [];
  for (const what of whats) losses.push({ what, name: await nameOf(files, root, what) });
  return losses;
}

function objectIn(what: string): string | null {
  return /(?:^|^objects\/..\/)([a-z]{3}-[0-9a-z]{26})(?:\/|$)/.exec(what)?.[1] ?? null;
}

async function nameOf(files: Files, root: string, id: string): Promise<string | null> {
  if (objectIn(id) !== id) return null;
  const folder = `${root}/${objectFolder(id)}`;
  const inventory = parseInventory(
    (await readOrNull(files, `${folder}/inventory.json`)) ?? new Uint8Array(),
  );
  if (inventory === null) return null;
  const digest = filesOf(inventory, headNumber(inventory))?.get("metadata.json") ?? "";
  const place = inventory.manifest[digest]?.[0];
  const bytes = place === undefined ? null : await readOrNull(files, `${folder}/${place}`);
  return bytes === null ? null : nameIn(bytes);
}

function nameIn(metadata: Uint8Array): string | null {
  try {
    const { title, name } = JSON.parse(text(metadata)) as Readonly<Record<string, unknown>>;
    const found = typeof title === "string" ? title : name;
    return typeof found === "string" && found !== "" ? found.slice(0, 120) : null;
  } catch {
    return null;
  }
}
