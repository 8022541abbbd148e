import { readFile } from "node:fs/promises";
import { PacketDraft } from "../../contract/make-packet";
import { ArchiveError } from "../../model/archive-error";
import { Recipe } from "../../model/packet";

/**
 * A recipe from a file: one that is attached to a packet, or one that was never issued (no id, maker or day: it is issued today).
 * @throws ArchiveError `packet.recipe` when the file is none
 */
export async function readRecipe(path: string): Promise<Recipe | PacketDraft> {
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
