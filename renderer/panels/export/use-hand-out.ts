import { useState } from "react";
import type { Reply } from "../../../archive/contract";
import type { Problem } from "../../../archive/model/archive-error";
import { useArchive } from "../../state/archive-context";
import { useProgress } from "../../state/jobs-context";
import { useSlow } from "../../state/use-slow";

/** One piece of work that hands something out: it tells how far it is, and can be stopped. */
export function useHandOut() {
  const { client } = useArchive();
  const [job, setJob] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const slow = useSlow(job);
  return {
    /** Worth showing a meter for. */
    slow,
    progress: useProgress(job),
    problem,
    /** One at a time: a second press waits for nothing. A button that were disabled meanwhile would lose the reader's place. */
    run: async <T>(ask: (job: string) => Promise<Reply<T>>): Promise<T | null> => {
      if (job !== null) return null;
      const id = crypto.randomUUID();
      setJob(id);
      setProblem(null);
      const reply = await ask(id);
      setJob(null);
      if (reply.ok) return reply.value;
      if (reply.problem.code !== "job.cancelled") setProblem(reply.problem);
      return null;
    },
    stop: () => {
      if (job !== null) void client.ask("cancelJob", { job });
    },
  };
}
