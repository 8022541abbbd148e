import { useEffect, useState } from "react";

/** What comes sooner needs no meter and no stop. */
const PATIENCE_MS = 1000;

/** Whether a piece of work has gone on for so long that it is worth showing a meter for. @param job null while nothing is under way */
export function useSlow(job: string | null): boolean {
  const [waited, setWaited] = useState<string | null>(null);
  useEffect(() => {
    if (job === null) return;
    const timer = setTimeout(() => setWaited(job), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [job]);
  return job !== null && waited === job;
}
