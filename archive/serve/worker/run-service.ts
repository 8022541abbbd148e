import { createBirpc } from "birpc";
import type { Reply } from "../../contract";
import { ArchiveError, toProblem } from "../../model/archive-error";
import type { CreateService, ForkParser, Neighbours, Service } from "../service-port";
import type { ServicePort } from "./hosted-service";
import type { HostFunctions, PlainServiceOptions, ServiceFunctions } from "./port-functions";
import { createServiceLines, type ServiceLines } from "./service-lines";

type Host = Pick<HostFunctions, "forkParser" | "killParser" | "parserResidentBytes">;

/** How parsers are started where the service may not fork. */
export interface ParserSource {
  fork(host: Host): ForkParser;
  ended(parser: number): void;
}

interface Running {
  readonly service: Service;
  readonly lines: ServiceLines;
}

/** Runs the archive service behind a port, until its host closes it. Call it once, at the start of a thread or process. */
export function runService(
  port: ServicePort,
  createService: CreateService,
  parsers: ParserSource | null,
): void {
  const opened: { running: Running | null } = { running: null };
  const host = createBirpc<HostFunctions, ServiceFunctions>(
    {
      open: (options) =>
        replying(async () => {
          const forkParser = parsers?.fork(host);
          const neighbours = neighboursOf(host);
          const whole = { ...options, neighbours, ...(forkParser && { forkParser }) };
          opened.running = start(await createService(whole), options, host);
          return null;
        }),
      admit: (paths) => replying(() => required(opened.running).service.admit(paths)),
      redeem: (ticket) => replying(() => required(opened.running).service.redeem(ticket)),
      resource: (path, range) =>
        replying(() => required(opened.running).service.resource(path, range)),
      join: (line, hears) => opened.running?.lines.join(line, hears),
      say: (line, message) => opened.running?.lines.say(line, message),
      leave: (line) => opened.running?.lines.leave(line),
      parserEnded: (parser) => parsers?.ended(parser),
      close: () =>
        replying(async () => {
          opened.running?.lines.closeAll();
          await opened.running?.service.close();
          opened.running = null;
          return null;
        }),
    },
    {
      post: port.post,
      on: port.listen,
      timeout: -1,
      eventNames: ["said", "fault", "killParser", "holds"],
    },
  );
}

const neighboursOf = (host: Pick<HostFunctions, "claim" | "holds">): Neighbours => ({
  claim: (root) => host.claim(root),
  holds: (root) => host.holds(root),
});

function start(
  service: Service,
  options: PlainServiceOptions,
  host: Pick<HostFunctions, "said" | "fault">,
): Running {
  const lines = createServiceLines(
    service,
    { mayWrite: options.write, host: options.host },
    (line, message) => host.said(line, message),
    (error, where) => host.fault(where, error instanceof Error ? (error.stack ?? "") : `${error}`),
  );
  return { service, lines };
}

function required(running: Running | null): Running {
  if (running !== null) return running;
  throw new ArchiveError(
    "service.not-open",
    "The archive service has not been opened, or is closed.",
    "Start Carrel again.",
  );
}

async function replying<T>(work: () => Promise<T>): Promise<Reply<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    return { ok: false, problem: toProblem(error) };
  }
}
