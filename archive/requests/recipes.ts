import type { Handlers } from "../contract";
import { ArchiveError } from "../model/archive-error";
import type { RecipeId } from "../model/ids";
import { type PacketDraft, type Recipe, type SavedRecipe, PresetName } from "../model/packet";
import { readPacket, recipeIn } from "./packet-file";
import { actorOf, type Desk, openArchive, type OpenArchive, writableArchive } from "./desk";
import { maySee, readableUnit } from "./dossier";
import { changedBy } from "./editing/change-units";
import { NOTHING, workOf } from "./own-work/stored-own-work";
import { recordMade, type Work } from "./record";

export const recipes =
  (desk: Desk): Handlers["recipes"] =>
  async () => {
    const open = openArchive(desk);
    const all = open.tables
      .ownWorks("recipe")
      .flatMap((work) => (work.kind === "recipe" ? [work.recipe] : []))
      .filter(({ draft }) => draft.entries.every(({ unit }) => isSeen(desk, open, unit)));
    return { recipes: all.toReversed() };
  };

/** A recipe quotes: whoever may not see a document may not see it through a recipe. What is gone is gone for all alike. */
function isSeen(desk: Desk, open: OpenArchive, unit: PacketDraft["entries"][number]["unit"]) {
  const row = open.tables.unit(unit);
  return desk.reader === "keeper" || (row !== null && maySee(desk, open, row));
}

/** @throws ArchiveError `request.no-unit` `request.no-recipe` `store.*` */
export const saveRecipe =
  (desk: Desk): Handlers["saveRecipe"] =>
  async ({ id, draft }) => {
    const open = writableArchive(desk);
    for (const { unit } of draft.entries) readableUnit(desk, open, unit);
    const recipe: SavedRecipe = {
      id: id ?? (desk.newId("rcp") as RecipeId),
      draft,
      when: desk.now(),
      by: actorOf(desk),
    };
    const changed = await writing(desk, open, id, () => {
      if (id === null)
        return written(recipe, "creation", `Recipe of a packet kept: “${draft.title}”`);
      const before = standing(open, id);
      if (JSON.stringify(before.draft) === JSON.stringify(draft)) return NOTHING;
      return written(recipe, "metadata modification", `Recipe changed: “${draft.title}”`);
    });
    return { changed, id: recipe.id };
  };

/** @throws ArchiveError `request.no-recipe` `store.*` */
export const dropRecipe =
  (desk: Desk): Handlers["dropRecipe"] =>
  async ({ id }) => {
    const open = writableArchive(desk);
    const changed = await writing(desk, open, id, () => {
      const recipe = standing(open, id);
      return written(recipe, "withdrawal", `Recipe taken out: “${recipe.draft.title}”`);
    });
    return { changed };
  };

const written = (
  recipe: SavedRecipe,
  type: "creation" | "metadata modification" | "withdrawal",
  detail: string,
): Work => workOf({ kind: "recipe", dropped: type === "withdrawal", recipe }, type, detail);

function standing({ tables }: OpenArchive, id: RecipeId): SavedRecipe {
  const work = tables.ownWork(id);
  if (work?.kind === "recipe" && !work.dropped) return work.recipe;
  throw new ArchiveError(
    "request.no-recipe",
    `There is no recipe ${id}.`,
    "Choose one that is listed, or keep this one as a new one.",
  );
}

async function writing(desk: Desk, open: OpenArchive, id: RecipeId | null, make: () => Work) {
  const before = new Map<string, number>();
  const receipt = await recordMade(desk, open, async () => {
    if (id !== null) before.set(id, (await open.store.object(id)).head);
    return make();
  });
  return changedBy(receipt, before);
}

/** @throws ArchiveError `import.*` `packet.not-a-pdf` `packet.no-recipe` `packet.bad-recipe` */
export const openRecipe =
  (desk: Desk): Handlers["openRecipe"] =>
  async ({ job, ticket }) => {
    const open = openArchive(desk);
    const work = desk.beginJob(job, "packet");
    try {
      const recipe = recipeIn(await readPacket(desk, ticket, work.signal));
      return {
        draft: draftOf(recipe),
        issued: recipe,
        isOurs: recipe.archive.id === open.store.identity.id,
      };
    } finally {
      work.end();
    }
  };

/** What of an issued recipe can be changed and issued anew. */
function draftOf({ title, purpose, style, language, options, ...more }: Recipe): PacketDraft {
  const preset = PresetName.safeParse(more.preset);
  return {
    ...{ title, purpose, style, language, options },
    preset: preset.success ? preset.data : "scholar",
    entries: more.entries.map((entry) => ({ ...entry, whole: null })),
    questions: more.questions,
    glossary: more.glossary,
    ...(more.method === undefined ? {} : { method: more.method }),
  };
}
