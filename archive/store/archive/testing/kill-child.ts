import { writeSync } from "node:fs";
import type { ObjectId } from "../../../model/ids";
import { newId } from "../ids";
import { openStore } from "../store";

/** Commits without end and prints each acknowledgement (`object version words`), until it is killed. */
async function commitForEver(root: string, round: string): Promise<never> {
  const store = await openStore({ root, mode: "write", segmentBytes: 20_000 });
  const kept: ObjectId[] = [];
  const clock = () => new Date();
  writeSync(1, "open\n");
  for (let count = 0; ; count++) {
    const born = newId("rec", clock) as unknown as ObjectId;
    const old = kept[count % 7];
    const words = `round-${round}-commit-${count}`;
    const changes = [born, ...(old && old !== born ? [old] : [])].map((object) => ({
      object,
      files: { "text.txt": new TextEncoder().encode(`${words} ${object}`) },
      message: words,
    }));
    const { versions } = await store.commit("Child", changes, []);
    kept[count % 7] = born;
    const lines = Object.entries(versions).map(([id, version]) => `${id} ${version} ${words}\n`);
    writeSync(1, lines.join(""));
  }
}

void commitForEver(process.argv[2] as string, process.argv[3] as string);
