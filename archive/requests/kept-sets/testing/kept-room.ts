import { randomUUID } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Handlers } from "../../../contract";
import type { SetId, UnitId } from "../../../model/ids";
import type { SearchQuestion } from "../../../model/kept-set";
import { changeUnits } from "../../editing/change-units";
import { openDesk } from "../../testing/open-desk";

export const asking = (text: string): SearchQuestion => ({ text, narrowing: null, names: true });
export const page = { offset: 0, limit: 100 };

/** A desk with three papers, and short ways to keep sets of them. */
export async function openKeptRoom() {
  const room = await openDesk();
  const units = new Map<string, UnitId>();
  const bring = async (texts: Readonly<Record<string, string>>) => {
    const folder = join(room.folder, `papers-${randomUUID()}`);
    await mkdir(folder);
    const tickets = Object.keys(texts).map((name) => join(folder, `${name}.txt`));
    for (const [name, text] of Object.entries(texts))
      await writeFile(join(folder, `${name}.txt`), text);
    const { imported } = await room.handlers.importFiles({
      ...{ job: randomUUID(), tickets, into: null },
      accept: "none",
    });
    for (const { id, source } of imported) units.set(source.name.at(-5) ?? "", id);
  };
  await bring({
    a: "The lamp glass came broken.\n",
    b: "For the lantern, a new lamp.\n",
    c: "The harbour was closed by fog.\n",
  });
  const edit = (name: string, change: object) => changed(room, units.get(name) as UnitId, change);
  return {
    ...room,
    ...keeping(room.handlers),
    bring,
    edit,
    unit: (name: string) => units.get(name) as UnitId,
    withdraw: (name: string) =>
      edit(name, { withdrawn: { when: room.desk.now(), why: "A double" } }),
    withhold: (name: string) =>
      edit(name, { access: { restriction: "restricted", until: null, why: "Living person" } }),
  };
}

const changed = (
  { desk, open }: Awaited<ReturnType<typeof openDesk>>,
  id: UnitId,
  change: object,
) =>
  changeUnits(desk, open, [
    {
      ...{ id, seen: null },
      change: ({ unit }) => ({
        unit: { ...unit, ...change },
        type: "metadata modification",
        detail: "Changed",
      }),
    },
  ]);

const keeping = (own: Handlers) => ({
  freeze: async (title: string, text: string) =>
    (await own.freezeSearch({ title, note: null, question: asking(text) })).id,
  save: (title: string, text: string, id: SetId | null = null) =>
    own.saveSearch({ id, title, note: null, question: asking(text) }),
  frozen: async (id: SetId) => (await own.keptSets({})).frozen.find((one) => one.id === id),
  members: async (id: SetId, handlers = own) =>
    (await handlers.keptUnits({ id, part: "all", ...page })).units.map(({ unit }) => unit),
  found: async (text: string, handlers = own) =>
    (await handlers.search({ ...asking(text), limit: 50, offset: 0 })).hits
      .map(({ id }) => id)
      .toSorted(),
});
