import path from "node:path";
import type { ObjectId } from "../../model/ids";
import type { ObjectChange } from "../../requests/ports";
import { createStore, newId } from "../../store/archive";
import type { Bench, BenchContext } from "./bench";
import { createRandom } from "./corpus/random";
import { createVocabulary } from "./corpus/vocabulary";
import { once } from "./measure";
import { writeAndSync } from "./plain-writing";

const TEXTS = 1_000;
const BATCH = 50;

interface Piece {
  readonly source: Uint8Array;
  readonly metadata: Uint8Array;
}

export const storeBench: Bench = {
  id: "store",
  label:
    "Durable commit of small texts with their descriptions, beside writing and syncing the same bytes",
  async run(context) {
    const pieces = makePieces(context.documents ?? TEXTS);
    const floor = writeAndSync(
      path.join(context.folder, "plain"),
      pieces.flatMap((piece) => [piece.source, piece.metadata]),
    );
    const ours = await commitAll(context, pieces);
    return [
      {
        bench: "store",
        case: "durable commit",
        size: pieces.length,
        unit: "s",
        ours: once(ours),
        peers: {},
        floor,
      },
    ];
  },
};

function makePieces(count: number): readonly Piece[] {
  const { latin } = createVocabulary();
  const random = createRandom(7);
  return Array.from({ length: count }, (_, at) => {
    const words = Array.from({ length: 300 }, () => latin[Math.floor(random() * 2_000)]);
    const metadata = JSON.stringify({ title: `Letter ${String(at)}`, dates: ["1904-11-03"] });
    return { source: Buffer.from(words.join(" ")), metadata: Buffer.from(metadata) };
  });
}

/** Seconds until every text and its description are durable, in batches as an import makes them. */
async function commitAll({ folder }: BenchContext, pieces: readonly Piece[]): Promise<number> {
  const store = await createStore({ root: path.join(folder, "bench.carrel"), title: "Benchmark" });
  const before = performance.now();
  for (let at = 0; at < pieces.length; at += BATCH) {
    const changes = pieces.slice(at, at + BATCH).map(toChange);
    const events = changes.map(({ object }) => ({
      type: "ingestion" as const,
      object,
      detail: "Benchmark.",
    }));
    await store.commit("Benchmark", changes, events);
  }
  const seconds = (performance.now() - before) / 1_000;
  await store.close();
  return seconds;
}

function toChange({ source, metadata }: Piece): ObjectChange {
  const object: ObjectId = newId("rec", () => new Date());
  return {
    object,
    files: { "metadata.json": metadata, "transcription-1.txt": source },
    message: "Benchmark.",
  };
}
