import { useEffect, useState } from "react";
import type { Output } from "../../../archive/contract";
import type { SetSide } from "../../../archive/contract/kept-sets";
import type { Problem } from "../../../archive/model/archive-error";
import { useArchive } from "../../state/archive-context";

export interface Sides {
  readonly left: SetSide;
  readonly right: SetSide;
}
type State =
  | { readonly is: "answered"; readonly value: Output<"compareSets"> }
  | { readonly is: "refused"; readonly problem: Problem }
  | { readonly is: "stopped" };

/** Compares two sets; work for sides that are no longer looked at is stopped. */
export function useComparison(sides: Sides) {
  const { client, revision } = useArchive();
  const [again, setAgain] = useState(0);
  const question = JSON.stringify(sides);
  const asking = [question, revision, again].join(" ");
  const [at, setAt] = useState(() => ({ asking, job: crypto.randomUUID() }));
  if (at.asking !== asking) setAt({ asking, job: crypto.randomUUID() });
  const { job } = at;
  const [state, setState] = useState<{ readonly job: string; readonly now: State } | null>(null);
  useEffect(() => {
    let current = true;
    let done = false;
    const asked = JSON.parse(question) as Sides;
    void client.ask("compareSets", { ...asked, job }).then((reply) => {
      done = true;
      if (!current) return;
      if (reply.ok) return setState({ job, now: { is: "answered", value: reply.value } });
      const { problem } = reply;
      const isStopped = problem.code === "job.cancelled";
      setState({ job, now: isStopped ? { is: "stopped" } : { is: "refused", problem } });
    });
    return () => {
      current = false;
      if (!done) void client.ask("cancelJob", { job });
    };
  }, [client, question, job]);
  return {
    answer: state?.now.is === "answered" ? state.now.value : null,
    problem: state?.now.is === "refused" ? state.now.problem : null,
    stopped: state?.job === job && state.now.is === "stopped",
    /** While it is computed. */
    job: state?.job === job ? null : job,
    again: () => setAgain((count) => count + 1),
    stop: () => void client.ask("cancelJob", { job }),
  };
}
