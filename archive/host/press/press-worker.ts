import { parentPort, workerData } from "node:worker_threads";
import { toProblem } from "../../model/archive-error";
import { issueCover, issuePacket, type IssuedPacket } from "../../packet";
import { createFontShelf, keptInMemory } from "../fonts";
import type { PressOrder, PressReport, PressThread } from "./press-order";

// The program of a press thread: it answers one order after the other, each once.
const { fonts } = workerData as PressThread;
const shelf = keptInMemory(createFontShelf(fonts));
const say = (report: PressReport, moved: readonly ArrayBuffer[] = []): void =>
  parentPort?.postMessage(report, moved);

parentPort?.on("message", (order: PressOrder) => {
  answer(order).then(
    ({ bytes, pages }) => {
      const own = new Uint8Array(bytes);
      say({ kind: "issued", bytes: own, pages }, [own.buffer]);
    },
    (error: unknown) => say({ kind: "refused", problem: toProblem(error) }),
  );
});

function answer(order: PressOrder): Promise<IssuedPacket> {
  if (order.kind === "cover") return issueCover(order.content, shelf);
  return issuePacket(order.content, shelf, {
    progress: (done, total, what) => say({ kind: "progress", done, total, what }),
  });
}
