import { availableParallelism, release, totalmem } from "node:os";
import { MachineFacts } from "../../contract/diagnostics";

const MIB = 1024 * 1024;

/** What this computer is, as far as it matters to a fault: no names of it or of its user. */
export function machineFacts(): MachineFacts {
  const systems = MachineFacts.unwrap().shape.system;
  return {
    system: systems.safeParse(process.platform).data ?? "other",
    // A kernel may be named after anything; its numbers are enough.
    release: /^\d+(?:\.\d+)*/.exec(release())?.[0] ?? "0",
    arch: process.arch,
    node: process.versions.node,
    electron: process.versions["electron"] ?? null,
    cores: availableParallelism(),
    memoryMiB: Math.round(totalmem() / MIB),
    residentMiB: Math.round(process.memoryUsage.rss() / MIB),
  };
}
