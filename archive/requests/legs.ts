import type { Desk, Job } from "./desk";
import type { Watch } from "./ports";

/** What a long change is told of and stopped by; one after the other it reads, stores, and takes in. */
export type Legs = Pick<Job, "signal" | "progress">;

/** Hundredths of the whole at which each leg begins, and where it ends. */
const SHARES = { read: [0, 20], store: [20, 70], takeIn: [70, 100] } as const;
const WHOLE = 100;

/** One leg of a long change: its part of the way told as part of the whole, in hundredths. */
export function leg(job: Legs, which: keyof typeof SHARES): Watch {
  const [from, to] = SHARES[which];
  return {
    signal: job.signal,
    progress(done, total) {
      const share = total === 0 ? 1 : Math.min(1, done / total);
      job.progress(Math.floor(from + (to - from) * share), WHOLE, "");
    },
  };
}

/** Does the work under the job id of whoever waits for it, where one was given: `cancelJob` stops it. */
export async function underJob<T>(
  desk: Desk,
  id: string | undefined,
  work: (job: Legs | undefined) => Promise<T>,
): Promise<T> {
  if (id === undefined) return work(undefined);
  const job = desk.beginJob(id, "edit");
  try {
    return await work(job);
  } finally {
    job.end();
  }
}
