import { z } from "zod";
import { RecipeId } from "../model/ids";
import { PacketDraft, Recipe, SavedRecipe } from "../model/packet";
import { entry } from "./entry";
import { Changes } from "./versions";

/** The recipes kept in the archive, newest first; only those of which this reader may see every document. */
export const recipes = entry(
  "read",
  z.strictObject({}),
  z.object({ recipes: z.array(SavedRecipe).readonly() }).readonly(),
);

/** Keeps a recipe, or puts it in the place of one; left out is what is as it was. */
export const saveRecipe = entry(
  "write",
  z.strictObject({
    /** null for a new one. */
    id: RecipeId.nullable(),
    draft: PacketDraft,
  }),
  z.object({ ...Changes.unwrap().shape, id: RecipeId }).readonly(),
);

/** Takes a recipe out; taking that back brings it back. */
export const dropRecipe = entry("write", z.strictObject({ id: RecipeId }), Changes);

/** The recipe of a file: a packet (PDF), or its `recipe.json`. */
export const openRecipe = entry(
  "read",
  z.strictObject({ job: z.uuid(), ticket: z.string().max(100) }),
  z
    .object({
      draft: PacketDraft,
      /** As it was issued: it makes the same file again. */
      issued: Recipe,
      /** False for a recipe of another archive. */
      isOurs: z.boolean(),
    })
    .readonly(),
);
