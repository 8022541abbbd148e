import { parentPort, workerData } from "node:worker_threads";
import { toProblem } from "../../model/archive-error";
import { issuePacket } from "../../packet";
import { createFontShelf } from "../fonts";
import type { PressOrder, PressReport } from "./press";

/** The thread of one packet: takes its order, reports, ends. */
const { content, fonts } = workerData as PressOrder;
const say = (report: PressReport, moved: readonly ArrayBuffer[] = []): void =>
  parentPort?.postMessage(report, moved);

try {
  const { bytes, pages } = await issuePacket(content, createFontShelf(fonts), {
    progress: (done, total, what) => say({ kind: "progress", done, total, what }),
  });
  const own = new Uint8Array(bytes);
  say({ kind: "issued", bytes: own, pages }, [own.buffer]);
} catch (error) {
  say({ kind: "refused", problem: toProblem(error) });
}
