import { randomUUID } from "node:crypto";
import path from "node:path";
import type { Output } from "../../contract";
import { changeAid } from "../../model/change-aid";
import { wholeAid, type FindingAid } from "../../model/finding-aid";
import type { UnitId } from "../../model/ids";
import type { LocalService } from "../service";
import type { Bench, BenchContext } from "./bench";
import { openServiceOver } from "./bench-service";
import { figureOf, once } from "./measure";
import type { BenchRow } from "./report";
import { makeShelves, type Shelves } from "./shelves";

const UNITS = 100_000;
/** Single changes, one after the other. */
const CHANGES = 50;

/** Editing in a large archive, through the handlers that a window asks: until it is durable, and until the window's tree is the new one. */
export const editBench: Bench = {
  id: "edit",
  label: "Moving and editing in a large archive, and the finding aid after each change",
  async run(context) {
    const units = context.documents ?? UNITS;
    context.say(`${String(units)} units are made ...`);
    const root = path.join(context.folder, "service.carrel");
    const shelves = await makeShelves(root, units);
    const service = await openServiceOver(root, path.join(context.folder, "home"));
    try {
      return await rowsOf(service, shelves, { units, context });
    } finally {
      await service.close();
    }
  },
};

interface Around {
  readonly units: number;
  readonly context: BenchContext;
}

async function rowsOf(
  service: LocalService,
  shelves: Shelves,
  { units, context }: Around,
): Promise<readonly BenchRow[]> {
  const window = createWindow(service);
  const rest = { bench: "edit", size: units, peers: {}, floor: null } as const;
  const row = (name: string, ours: BenchRow["ours"], unit: BenchRow["unit"] = "ms"): BenchRow => ({
    ...{ ...rest, case: name, unit, ours },
  });
  const { handlers } = service;
  const cold = await timed(() => window.look());
  const warm = await timed(() => handlers.tree({}));
  const dossiers = await openDossiers(service, shelves);
  const single = await moveSingly(service, shelves, window);
  context.say("a folder is moved, and its units are edited together ...");
  const big = { ids: [shelves.folders[0] as UnitId], parent: shelves.series, before: null };
  const folder = await timed(() => handlers.moveUnits({ ...big, codes: "keep" }));
  const afterFolder = await timed(() => window.look());
  const ids = shelves.items.slice(0, shelves.large);
  const change = { field: "title", how: "append", value: " (copy)", find: "" } as const;
  const bulk = await timed(() => handlers.bulkEdit({ job: randomUUID(), ids, ...change }));
  const afterBulk = await timed(() => window.look());
  return [
    row("whole tree, first asked for", once(cold.ms)),
    row("whole tree, warm", once(warm.ms)),
    row(`dossier of one among ${String(shelves.large)}`, figureOf(dossiers)),
    row("one unit moved, durable", figureOf(single.moves)),
    row("tree after it", figureOf(single.looks)),
    row(`folder of ${String(ids.length)} moved, durable`, once(folder.ms)),
    row("tree after it, folder", once(afterFolder.ms)),
    row(`${String(ids.length)} units edited, durable`, once(bulk.ms / 1000), "s"),
    row("tree after it, bulk", once(afterBulk.ms)),
  ];
}

/** Items of the large folder opened one after the other. */
async function openDossiers({ handlers }: LocalService, { items, large }: Shelves) {
  const took: number[] = [];
  for (let at = 0; at < CHANGES; at += 1) {
    const id = items[(at * 197) % large] as UnitId;
    took.push((await timed(() => handlers.dossier({ id }))).ms);
  }
  return took;
}

/** Units moved one by one, each followed by a look. */
async function moveSingly(
  { handlers }: LocalService,
  { items, folders }: Shelves,
  window: ReturnType<typeof createWindow>,
) {
  const moves: number[] = [];
  const looks: number[] = [];
  for (let at = 0; at < CHANGES; at += 1) {
    const ids = [items[(at * 7) % items.length] as UnitId];
    const parent = folders[at % folders.length] as UnitId;
    const move = () => handlers.moveUnits({ ids, parent, before: null, codes: "keep" });
    moves.push((await timed(move)).ms);
    looks.push((await timed(() => window.look())).ms);
  }
  return { moves, looks };
}

/** The finding aid as a window holds it: an answer is written, sent, read and taken in. */
function createWindow({ handlers }: LocalService) {
  let aid: FindingAid | null = null;
  let since: string | undefined;
  return {
    async look(): Promise<void> {
      const sent = JSON.stringify(await handlers.tree(since === undefined ? {} : { since }));
      const { revision, whole, rows, gone, total } = JSON.parse(sent) as Output<"tree">;
      aid = whole || aid === null ? wholeAid(rows) : changeAid(aid, rows, gone);
      since = revision;
      if (aid.byId.size !== total)
        throw new Error("The window's finding aid is not the archive's.");
    },
  };
}

async function timed<T>(work: () => Promise<T>): Promise<{ readonly ms: number; readonly is: T }> {
  const before = performance.now();
  const is = await work();
  return { ms: performance.now() - before, is };
}
