import { ArchiveError } from "../../model/archive-error";
import type { Job, JobKind } from "../../requests/desk";
import type { EventPayload } from "../../contract/events";

/** Progress is told at most this often, in milliseconds: a window cannot read faster. */
const EVERY = 80;

/** Stops that came before their job; more than anybody has under way at once. */
const EARLY = 64;

/** Long pieces of work under way, by the asker's own job id. */
export interface Jobs {
  begin(job: string, kind: JobKind): Job;
  /** A stop may overtake the job it is meant for: such a job begins stopped. @returns whether it was under way */
  cancel(job: string): boolean;
  cancelAll(): void;
}

export function createJobs(tell: (progress: EventPayload<"jobProgress">) => void): Jobs {
  const running = new Map<string, AbortController>();
  const early = new Set<string>();
  const stop = (controller: AbortController) =>
    controller.abort(
      new ArchiveError("job.cancelled", "This was stopped.", "Start it again when you like."),
    );
  return {
    begin(job, kind) {
      const controller = new AbortController();
      running.set(job, controller);
      if (early.delete(job)) stop(controller);
      let told = 0;
      return {
        signal: controller.signal,
        progress(done, total, current) {
          const now = performance.now();
          if (now - told < EVERY && done !== total) return;
          told = now;
          tell({ job: job as EventPayload<"jobProgress">["job"], kind, done, total, current });
        },
        end: () => void running.delete(job),
      };
    },
    cancel(job) {
      const controller = running.get(job);
      if (controller !== undefined) stop(controller);
      else early.add(job);
      for (const oldest of [...early].slice(0, -EARLY)) early.delete(oldest);
      return controller !== undefined;
    },
    cancelAll: () => {
      for (const controller of running.values()) stop(controller);
    },
  };
}
