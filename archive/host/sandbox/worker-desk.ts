import { closed } from "./refusals";
import type { Worker } from "./worker";

/** Where workers are taken and given back; those who come when all are out wait in order. */
interface WorkerDesk {
  take(): Promise<Worker>;
  /** A spent worker is dismissed and a fresh one takes its place. */
  giveBack(worker: Worker): void;
  close(): void;
}
interface Waiting {
  resolve(worker: Worker): void;
  reject(error: unknown): void;
}

/** A desk with so many places; a worker starts when nobody is idle: one file alone needs one. */
export function createWorkerDesk(start: () => Worker, places: number): WorkerDesk {
  const idle: Worker[] = [];
  const waiting: Waiting[] = [];
  const staff = createStaff(start);
  let open = true;
  return {
    take() {
      if (!open) return Promise.reject(closed());
      const worker = idle.shift();
      if (worker !== undefined) return Promise.resolve(staff.freshFor(worker));
      if (staff.size() < places) return Promise.resolve(staff.seat());
      return new Promise((resolve, reject) => waiting.push({ resolve, reject }));
    },
    giveBack(worker) {
      if (!open) return staff.dismiss(worker);
      const fresh = staff.freshFor(worker);
      const next = waiting.shift();
      if (next === undefined) idle.push(fresh);
      else next.resolve(fresh);
    },
    close() {
      open = false;
      staff.dismissAll();
      for (const { reject } of waiting.splice(0)) reject(closed());
    },
  };
}

function createStaff(start: () => Worker) {
  const all = new Set<Worker>();
  const seat = (): Worker => {
    const worker = start();
    all.add(worker);
    return worker;
  };
  const dismiss = (worker: Worker): void => {
    all.delete(worker);
    worker.close();
  };
  return {
    seat,
    dismiss,
    size: () => all.size,
    dismissAll: () => [...all].forEach(dismiss),
    freshFor(worker: Worker): Worker {
      if (!worker.isSpent()) return worker;
      dismiss(worker);
      return seat();
    },
  };
}
