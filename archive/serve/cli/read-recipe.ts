import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { PacketDraft } from "../../model/packet";
import type { LocalService } from "../service";
import { ArchiveError } from "../../model/archive-error";
import { Recipe } from "../../model/packet";

/**
 * A recipe from a file: a packet itself, the recipe that is attached to one, or one that was never issued (no id, maker or day: it is issued today).
 * @throws ArchiveError `packet.recipe` when the file is none
 */
export async function readRecipe(
  service: LocalService,
  path: string,
): Promise<Recipe | PacketDraft> {
  if (path.toLowerCase().endsWith(".pdf")) {
    const [admitted] = await service.admit([path]);
    const ticket = admitted?.ticket ?? "";
    return (await service.handlers.openRecipe({ job: randomUUID(), ticket })).issued;
  }
  try {
    const read: unknown = JSON.parse(await readFile(path, "utf8"));
    const isIssued = typeof read === "object" && read !== null && "id" in read;
    return isIssued ? Recipe.parse(read) : PacketDraft.parse(read);
  } catch (cause) {
    throw new ArchiveError(
      "packet.recipe",
      `${path} is not a packet recipe: ${cause instanceof Error ? cause.message.slice(0, 200) : ""}`,
      "Take the recipe.json that is attached to a packet.",
      { cause },
    );
  }
}
