import { type LineOrder, orderLines } from "../../search/concordance/order-lines";
import { type Desk, type Job, type OpenArchive } from "../desk";
import { type Asked, type Scan, scanMatch } from "./scan";

/** A scan, and its lines in the orders that were asked for. */
export interface KeptScan extends Scan {
  ordered(order: LineOrder): Uint32Array;
}

/** Gives the scan of a question: a finished one that still holds, or a new one. */
export type ScanOf = (
  open: OpenArchive,
  asked: Asked,
  within: number,
  job: string,
) => Promise<KeptScan>;

/** Scans remembered: a page of a concordance, its next one and its table are of one scan, and a few people read at once. */
const REMEMBERED = 3;

export function keepScans(desk: Desk): ScanOf {
  const kept = new Map<string, KeptScan>();
  return async (open, { text, narrowing, names, hits }, within, job) => {
    const today = desk.now().slice(0, 10);
    const state = [open.session, open.store.head(), today];
    const key = JSON.stringify([...state, text, narrowing, names, hits, within]);
    const known = kept.get(key);
    if (known !== undefined) return known;
    const made = await underJob(desk, job, (working) =>
      scanMatch(desk, open, { text, narrowing, names, hits }, within, working),
    );
    const scan = withOrders(made);
    kept.set(key, scan);
    for (const old of [...kept.keys()].slice(0, -REMEMBERED)) kept.delete(old);
    return scan;
  };
}

async function underJob<T>(desk: Desk, id: string, work: (job: Job) => Promise<T>): Promise<T> {
  const job = desk.beginJob(id, "concordance");
  try {
    return await work(job);
  } finally {
    job.end();
  }
}

function withOrders(scan: Scan): KeptScan {
  const orders = new Map<LineOrder, Uint32Array>();
  return {
    ...scan,
    ordered(order) {
      const known = orders.get(order) ?? orderLines(scan.lines, order);
      orders.set(order, known);
      return known;
    },
  };
}
