import { ArchiveError } from "../../model/archive-error";
import type { Job, JobKind } from "../../requests/desk";
import type { EventPayload } from "../../contract/events";

/** Progress is told at most this often, in milliseconds: a window cannot read faster. */
const EVERY = 80;

/** Long pieces of work under way, by the asker's own job id. */
export interface Jobs {
  begin(job: string, kind: JobKind): Job;
  cancel(job: string): boolean;
  cancelAll(): void;
}

export function createJobs(tell: (progress: EventPayload<"jobProgress">) => void): Jobs {
  const running = new Map<string, AbortController>();
  const stop = (controller: AbortController) =>
    controller.abort(
      new ArchiveError("job.cancelled", "This was stopped.", "Start it again when you like."),
    );
  return {
    begin(job, kind) {
      const controller = new AbortController();
      running.set(job, controller);
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
      return controller !== undefined;
    },
    cancelAll: () => {
      for (const controller of running.values()) stop(controller);
    },
  };
}
