import {
  createContext,
  use,
  useCallback,
  useEffect,
  useMemo,
  useState,
  type ReactNode,
} from "react";
import type { Output } from "../../archive/contract";
import type { EventPayload } from "../../archive/contract/events";
import type { Problem } from "../../archive/model/archive-error";
import type { Ticket } from "../archive-client";
import { useSay } from "../messages/messages";
import { goTo } from "../routes/use-route";
import { useArchive } from "./archive-context";
import { admit } from "./tickets";

type Progress = EventPayload<"jobProgress">;
type Report = Output<"importFiles">;

/** The import at hand or the last one. */
export interface ImportJob {
  readonly state: "none" | "admitting" | "running" | "done" | "refused";
  readonly job: string | null;
  readonly report: Report | null;
  readonly problem: Problem | null;
  readonly startFrom: (pick: () => Promise<readonly Ticket[]>) => Promise<void>;
  readonly cancel: () => Promise<void>;
}

const idle = { state: "none", job: null, report: null, problem: null } as const;
const ImportContext = createContext<ImportJob | null>(null);

export function ImportProvider({ children }: { readonly children: ReactNode }) {
  const job = useImportJob();
  return <ImportContext value={job}>{children}</ImportContext>;
}

/** @throws when called outside of ImportProvider: a fault of ours, not of the reader */
export function useImport(): ImportJob {
  const job = use(ImportContext);
  if (job === null) throw new Error("useImport needs an ImportProvider above it");
  return job;
}

function useImportJob(): ImportJob {
  const { client, refresh, about } = useArchive();
  const say = useSay();
  const [at, setAt] = useState<Omit<ImportJob, "startFrom" | "cancel">>(idle);
  const open = about?.archive ?? null;

  const startFrom = useCallback(
    async (pick: () => Promise<readonly Ticket[]>) => {
      setAt({ ...idle, state: "admitting" });
      const admitted = await admit(pick, say("import.notAdmitted.remedy"));
      if (!admitted.ok) return setAt({ ...idle, state: "refused", problem: admitted.problem });
      if (admitted.tickets.length === 0) return setAt(idle);
      if (open === null) {
        const made = await client.ask("createArchive", { title: say("archive.untitled") });
        if (!made.ok) return setAt({ ...idle, state: "refused", problem: made.problem });
      }
      const job = crypto.randomUUID();
      setAt({ ...idle, state: "running", job });
      goTo({ screen: "import" });
      const reply = await client.ask("importFiles", {
        job,
        tickets: admitted.tickets.map(({ ticket }) => ticket),
        into: null,
        accept: "confident",
      });
      setAt(
        reply.ok
          ? { ...idle, state: "done", job, report: reply.value }
          : { ...idle, state: "refused", job, problem: reply.problem },
      );
      refresh();
    },
    [client, refresh, say, open],
  );
  const { job } = at;
  const cancel = useCallback(async () => {
    if (job !== null) await client.ask("cancelJob", { job });
  }, [client, job]);

  return useMemo(() => ({ ...at, startFrom, cancel }), [at, startFrom, cancel]);
}

/** What a long piece of work said last; null before its first word. */
export function useProgress(job: string | null): Progress | null {
  const { client } = useArchive();
  const [progress, setProgress] = useState<Progress | null>(null);
  useEffect(
    () =>
      client.on("jobProgress", (said) => {
        if (said.job === job) setProgress(said);
      }),
    [client, job],
  );
  return progress?.job === job ? progress : null;
}
