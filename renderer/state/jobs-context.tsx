import {
  createContext,
  use,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  type Dispatch,
  type ReactNode,
  type SetStateAction,
} from "react";
import type { Output } from "../../archive/contract";
import type { EventPayload } from "../../archive/contract/events";
import type { FoundTable } from "../../archive/contract/tables";
import type { Problem } from "../../archive/model/archive-error";
import { headerSignature, type TableMapping } from "../../archive/model/table-mapping";
import type { ArchiveClient, Sending, Sent, Ticket } from "../archive-client";
import { useSay } from "../messages/messages";
import { parseRoute } from "../routes/route";
import { goTo } from "../routes/use-route";
import { useArchive } from "./archive-context";
import { createPacer } from "./pacer";
import { admit } from "./tickets";

type Progress = EventPayload<"jobProgress">;
type Report = Output<"importFiles">;

/** Milliseconds between two counts of the files sent that are drawn. */
const BETWEEN_COUNTS = 100;

/** The import at hand or the last one. */
interface ImportAt {
  readonly state: "none" | "admitting" | "asking" | "running" | "done" | "refused";
  readonly job: string | null;
  /** How far a browser's sending is; null where nothing is sent. */
  readonly sent: Sent | null;
  readonly report: Report | null;
  readonly problem: Problem | null;
  /** What was let in and waits for the reader's name. */
  readonly waiting: readonly Ticket[];
  /** Tables whose header is not known yet, among what was let in; null when nothing is asked. */
  readonly asking: {
    readonly tables: readonly FoundTable[];
    readonly of: readonly Ticket[];
  } | null;
}

export interface ImportJob extends ImportAt {
  readonly startFrom: (pick: (sending: Sending) => Promise<readonly Ticket[]>) => Promise<void>;
  readonly cancel: () => Promise<void>;
  /** Says what the columns of the tables mean, and lets the import go on; null gives it up. */
  readonly answer: (mappings: readonly TableMapping[] | null) => void;
}

const idle: ImportAt = {
  state: "none",
  job: null,
  sent: null,
  report: null,
  problem: null,
  waiting: [],
  asking: null,
};
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
  const { client, about } = useArchive();
  const say = useSay();
  const [at, setAt] = useState(idle);
  const session = about?.archive?.session ?? null;
  const [of, setOf] = useState(session);
  if (of !== session) {
    // The report names the documents of the archive that it went into. An import may begin the first archive itself.
    setOf(session);
    if (of !== null) setAt(idle);
  }
  const run = useRun(setAt);
  const sending = useRef<AbortController | null>(null);

  const startFrom = useCallback(
    async (pick: (sending: Sending) => Promise<readonly Ticket[]>) => {
      const stop = new AbortController();
      sending.current = stop;
      setAt({ ...idle, state: "admitting" });
      let last: Sent | null = null;
      const show = createPacer(
        () => setAt((now) => (now.state === "admitting" ? { ...now, sent: last } : now)),
        BETWEEN_COUNTS,
      );
      let isShown = false;
      const onSent = (sent: Sent) => {
        if (!isShown) goTo({ screen: "import", id: null });
        isShown = true;
        last = sent;
        show.call();
      };
      const admitted = await admit(
        pick,
        { onSent, signal: stop.signal },
        say("import.notAdmitted.remedy"),
      );
      show.stop();
      if (!admitted.ok) return setAt({ ...idle, state: "refused", problem: admitted.problem });
      if (admitted.tickets.length === 0) return setAt(idle);
      await run(admitted.tickets, null, isShown);
    },
    [run, say],
  );

  // Whoever has given the name at last need not choose the files again.
  const named = about?.actor != null;
  const { waiting } = at;
  useEffect(() => {
    if (named && waiting.length > 0) void run(waiting);
  }, [named, waiting, run]);

  const { job } = at;
  const cancel = useCallback(async () => {
    sending.current?.abort();
    if (job !== null) await client.ask("cancelJob", { job });
  }, [client, job]);
  const { asking } = at;
  const answer = useCallback(
    (mappings: readonly TableMapping[] | null) => {
      if (asking === null) return;
      if (mappings === null) setAt(idle);
      else void run(asking.of, mappings);
    },
    [asking, run],
  );
  return useMemo(() => ({ ...at, startFrom, cancel, answer }), [at, startFrom, cancel, answer]);
}

/** Only a folder, a zip or a table can hold one. */
const mayHoldTables = ({ name }: Ticket): boolean =>
  /\.(?:csv|tsv|tab|zip)$/i.test(name) || !/\.[A-Za-z0-9]{1,5}$/.test(name);

/** Tables with headers that were never met, each header once. */
async function unknownTables(
  client: ArchiveClient,
  tickets: readonly Ticket[],
): Promise<readonly FoundTable[]> {
  const asked = tickets.filter(mayHoldTables).map(({ ticket }) => ticket);
  const reply = asked.length === 0 ? null : await client.ask("findTables", { tickets: asked });
  // What cannot be looked through now says so when it is imported.
  if (reply === null || !reply.ok) return [];
  const unknown = reply.value.tables.filter(({ isRemembered }) => !isRemembered);
  return [...new Map(unknown.map((one) => [headerSignature(one.header), one])).values()];
}

/** The report gets an address of its own. Who has gone on to read or to search is left there. */
function showReport(id: Report["run"]): void {
  const { screen } = parseRoute(window.location.hash);
  if (screen === "import" && id !== null) goTo({ screen: "import", id }, "replace");
}

/** Takes in what was let in; makes an archive first where none is open. A refusal for want of a name keeps the tickets. */
function useRun(setAt: Dispatch<SetStateAction<ImportAt>>) {
  const { client, refresh, about } = useArchive();
  const say = useSay();
  const open = about?.archive ?? null;
  const named = about?.actor != null;
  return useCallback(
    async (
      tickets: readonly Ticket[],
      tables: readonly TableMapping[] | null = null,
      isShown = false,
    ) => {
      // What ends when another archive is open here is no longer this window's.
      const end = (job: string | null, next: ImportAt) =>
        setAt((now) => (job === null || now.job === job ? next : now));
      const refuse = (problem: Problem, job: string | null) => {
        const waiting = problem.code === "request.no-actor" && !named ? tickets : [];
        end(job, { ...idle, state: "refused", job, problem, waiting });
      };
      const job = crypto.randomUUID();
      setAt({ ...idle, state: "running", job });
      if (open === null) {
        const made = await client.ask("createArchive", { title: say("archive.untitled") });
        if (!made.ok) return refuse(made.problem, null);
      }
      // Once is enough: who has gone on to read while files were sent stays there, but for a question.
      if (!isShown) goTo({ screen: "import", id: null });
      const unknown = named && tables === null ? await unknownTables(client, tickets) : [];
      if (unknown.length > 0) {
        refresh();
        goTo({ screen: "import", id: null });
        return setAt({ ...idle, state: "asking", asking: { tables: unknown, of: tickets } });
      }
      const reply = await client.ask("importFiles", {
        job,
        tickets: tickets.map(({ ticket }) => ticket),
        into: null,
        accept: "confident",
        tables: [...(tables ?? [])],
      });
      if (reply.ok) showReport(reply.value.run);
      if (reply.ok) end(job, { ...idle, state: "done", job, report: reply.value });
      else refuse(reply.problem, job);
      refresh();
    },
    [client, refresh, say, open, named, setAt],
  );
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
