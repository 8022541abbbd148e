import { readFileSync, readdirSync } from "node:fs";

const BETWEEN = 40;

/** The most resident memory of this process, and of all that it started, while something ran. Bytes. */
export interface PeakMemory {
  readonly own: number;
  readonly children: number;
  /** Of all together, at one moment. */
  readonly together: number;
}

/** Watches memory until it is asked to stop. Children can be seen on Linux only; elsewhere they count as none. */
export function watchMemory(): () => PeakMemory {
  let [own, children, together] = [0, 0, 0];
  const look = () => {
    const here = process.memoryUsage.rss();
    const there = childrenOf(process.pid).reduce((sum, pid) => sum + residentBytes(pid), 0);
    own = Math.max(own, here);
    children = Math.max(children, there);
    together = Math.max(together, here + there);
  };
  const looks = setInterval(look, BETWEEN);
  look();
  return () => {
    clearInterval(looks);
    look();
    return { own, children, together };
  };
}

/** proc_pid_task_children(5) */
function childrenOf(pid: number): readonly number[] {
  try {
    const tasks = `/proc/${String(pid)}/task`;
    return readdirSync(tasks)
      .map((task) => readFileSync(`${tasks}/${task}/children`, "utf8"))
      .flatMap((list) => list.trim().split(" "))
      .flatMap((child) => (child === "" ? [] : [Number(child)]));
  } catch {
    return [];
  }
}

function residentBytes(pid: number): number {
  try {
    const kibibytes = /^VmRSS:\s+(\d+) kB$/m.exec(
      readFileSync(`/proc/${String(pid)}/status`, "utf8"),
    )?.[1];
    return Number(kibibytes ?? 0) * 1024;
  } catch {
    return 0;
  }
}
