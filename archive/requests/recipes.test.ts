import { randomUUID } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { UnitId } from "../model/ids";
import { type PacketDraft, presetOptions } from "../model/packet";
import { startAnew } from "./catch-up";
import { changeUnits } from "./editing/change-units";
import { openDesk } from "./testing/open-desk";

let room: Awaited<ReturnType<typeof openDesk>>;
let letter: UnitId;
beforeEach(async () => {
  room = await openDesk();
  const path = join(room.folder, "letter.txt");
  await writeFile(path, "Nobody signed for the ninth case.");
  const report = await room.handlers.importFiles({
    ...{ job: randomUUID(), tickets: [path], into: null, accept: "none" },
  });
  letter = report.imported[0]!.id;
});
afterEach(() => room.close());

const draft = (title: string): PacketDraft => ({
  title,
  purpose: null,
  style: "chicago-notes-bibliography",
  preset: "teacher",
  language: "en",
  options: presetOptions("teacher"),
  entries: [
    {
      unit: letter,
      excerpts: null,
      headnote: "A short letter.",
      questions: [{ question: "Who signed?", answer: "Nobody.", room: 3 }],
      whole: null,
    },
  ],
  questions: [],
  glossary: [],
});
const titles = async () =>
  (await room.handlers.recipes({})).recipes.map((recipe) => recipe.draft.title);

test("a recipe is kept in the archive, changed under its id, and a new catalogue still has it", async () => {
  const { id } = await room.handlers.saveRecipe({ id: null, draft: draft("The fog") });
  await room.handlers.saveRecipe({ id, draft: draft("The fog, again") });
  await startAnew(room.open);
  expect((await room.handlers.recipes({})).recipes).toMatchObject([
    { id, by: "M. Aldous", draft: draft("The fog, again") },
  ]);
});

test("what was saved is taken back, and comes back again", async () => {
  const { changed } = await room.handlers.saveRecipe({ id: null, draft: draft("The fog") });
  const back = await room.handlers.restore({ changed: [...changed], why: "Recipe", again: false });
  expect(await titles()).toEqual([]);
  await room.handlers.restore({ changed: [...back.changed], why: "Recipe", again: true });
  expect(await titles()).toEqual(["The fog"]);
});

test("a recipe that is taken out comes back by taking that back", async () => {
  const { id } = await room.handlers.saveRecipe({ id: null, draft: draft("The fog") });
  const { changed } = await room.handlers.dropRecipe({ id });
  expect(await titles()).toEqual([]);
  await expect(room.handlers.dropRecipe({ id })).rejects.toMatchObject({
    code: "request.no-recipe",
  });
  await room.handlers.restore({ changed: [...changed], why: "Recipe", again: false });
  expect(await titles()).toEqual(["The fog"]);
});

test("saving what is saved writes nothing", async () => {
  const { id } = await room.handlers.saveRecipe({ id: null, draft: draft("The fog") });
  const head = room.open.store.head();
  expect((await room.handlers.saveRecipe({ id, draft: draft("The fog") })).changed).toEqual([]);
  expect(room.open.store.head()).toBe(head);
});

test("a visitor sees no recipe that quotes what is withheld", async () => {
  await room.handlers.saveRecipe({ id: null, draft: draft("The fog") });
  expect((await room.visitors.recipes({})).recipes).toHaveLength(1);
  await changeUnits(room.desk, room.open, [
    {
      id: letter,
      seen: null,
      change: ({ unit }) => ({
        unit: { ...unit, access: { restriction: "restricted", until: null, why: null } },
        type: "metadata modification",
        detail: "Closed",
      }),
    },
  ]);
  expect((await room.visitors.recipes({})).recipes).toEqual([]);
});
