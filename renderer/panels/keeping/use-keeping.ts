import { useState } from "react";
import type { Output, Reply } from "../../../archive/contract";
import type { Problem } from "../../../archive/model/archive-error";
import { useSay } from "../../messages/messages";
import { library } from "../../routes/route";
import { goTo } from "../../routes/use-route";
import { useArchive } from "../../state/archive-context";

type Work = "backup" | "restore" | "drill";

/** What was done last, and what is to be said of it. */
export type Done =
  | { readonly kind: "backup"; readonly value: Output<"backUp"> }
  | { readonly kind: "drill"; readonly value: Output<"drillBackup"> };

/** Backs up, restores and tries; one at a time, each can be stopped. */
export function useKeeping() {
  const say = useSay();
  const { client, shell, about, refresh } = useArchive();
  const [running, setRunning] = useState<{ readonly kind: Work; readonly job: string } | null>(
    null,
  );
  const [problem, setProblem] = useState<Problem | null>(null);
  const [done, setDone] = useState<Done | null>(null);

  async function run<T>(kind: Work, ask: (job: string) => Promise<Reply<T>>): Promise<T | null> {
    const job = crypto.randomUUID();
    setProblem(null);
    setDone(null);
    setRunning({ kind, job });
    const reply = await ask(job);
    setRunning(null);
    if (!reply.ok) setProblem(reply.problem);
    refresh();
    return reply.ok ? reply.value : null;
  }

  return {
    running,
    problem,
    done,
    stop: () => {
      if (running !== null) void client.ask("cancelJob", { job: running.job });
    },
    backUp: async () => {
      const day = new Date().toISOString().slice(0, 10);
      const archive = about?.archive?.title ?? "";
      const place = await shell.pickBackupPlace(say("keeping.fileName", { archive, day }));
      if (place === null) return;
      const ticket = place === "download" ? null : place.ticket;
      const value = await run("backup", (job) => client.ask("backUp", { job, ticket }));
      if (value === null) return;
      setDone({ kind: "backup", value });
      if (value.url !== null) await shell.savePacket(value.url, value.name);
    },
    restore: async () => {
      const stop = new AbortController();
      const [file] = await shell.pickFiles({ onSent: () => undefined, signal: stop.signal });
      if (file === undefined) return;
      const { ticket } = file;
      const opened = await run("restore", (job) => client.ask("restoreBackup", { job, ticket }));
      if (opened !== null) goTo(library());
    },
    drill: async () => {
      const value = await run("drill", (job) => client.ask("drillBackup", { job }));
      if (value !== null) setDone({ kind: "drill", value });
    },
    dropOwn: async () => {
      const reply = await client.ask("dropOwnBackup", {});
      if (!reply.ok) setProblem(reply.problem);
      refresh();
    },
    remind: async (days: number | null) => {
      const reply = await client.ask("remindOfBackup", { days });
      if (!reply.ok) setProblem(reply.problem);
      refresh();
    },
  };
}
