import { createBirpc, type BirpcReturn } from "birpc";
import type { Reply } from "../../contract";
import { ArchiveError } from "../../model/archive-error";
import type { LogFault } from "../rpc/serve-requests";
import type { Neighbours } from "../service-port";
import type { HostedService, Line, ServiceProcess } from "./hosted-service";
import type { HostFunctions, PlainServiceOptions, ServiceFunctions } from "./port-functions";

/** What the host does for the service where only the host may fork. */
export interface ParserHost extends Pick<
  HostFunctions,
  "forkParser" | "killParser" | "parserResidentBytes"
> {
  onEnd(listener: (parser: number) => void): void;
}

/** What a host does for its service beyond carrying its words. */
export interface HostSide {
  readonly parsers?: ParserHost;
  readonly neighbours?: Neighbours;
}

type Remote = BirpcReturn<ServiceFunctions, HostFunctions>;
type Listeners = Map<number, (message: string) => void>;

/**
 * Opens the archive service in another thread or process and holds it.
 * @throws ArchiveError what opening the archive refused, or `service.ended` when the process is gone
 */
export async function hostService(
  process: ServiceProcess,
  options: PlainServiceOptions,
  log: LogFault,
  side: HostSide = {},
): Promise<HostedService> {
  const listeners: Listeners = new Map();
  const service = callService(process, listeners, log, side);
  const closing = { asked: false, why: "closed" };
  const ended = new Promise<string>((resolve) =>
    process.onExit((why) => {
      closing.why = why;
      service.$close(serviceEnded(why));
      if (!closing.asked) resolve(why);
    }),
  );
  const end = (): Promise<void> => {
    closing.asked = true;
    return process.kill();
  };
  const living = (): Remote => livingOf(service, closing.why);
  await service
    .open(options)
    .then(valueOf)
    .catch((error: unknown) => end().then(() => Promise.reject(error)));
  return {
    join: openLines(service, listeners),
    admit: async (paths) => valueOf(await living().admit(paths)),
    redeem: async (ticket) => valueOf(await living().redeem(ticket)),
    resource: async (path, range) => valueOf(await living().resource(path, range)),
    ended,
    close: async () => {
      closing.asked = true;
      const reply = service.$closed ? nothingToClose : await service.close();
      await end();
      valueOf(reply);
    },
  };
}

function livingOf(service: Remote, why: string): Remote {
  if (service.$closed) throw serviceEnded(why);
  return service;
}

function callService(
  process: ServiceProcess,
  listeners: Listeners,
  log: LogFault,
  { parsers = noParsers, neighbours = alone }: HostSide,
): Remote {
  const functions: HostFunctions = {
    said: (line, message) => listeners.get(line)?.(message),
    fault: (where, what) => log(what, where),
    forkParser: () => parsers.forkParser(),
    killParser: (parser) => parsers.killParser(parser),
    parserResidentBytes: (parser) => parsers.parserResidentBytes(parser),
    claim: (root) => neighbours.claim(root),
    holds: (root) => neighbours.holds(root),
  };
  const service: Remote = createBirpc<ServiceFunctions, HostFunctions>(functions, {
    post: process.post,
    on: process.listen,
    timeout: -1,
    eventNames: ["join", "say", "leave", "parserEnded"],
  });
  parsers.onEnd((parser) => ignoringEnd(service.parserEnded(parser)));
  return service;
}

function openLines(service: Remote, listeners: Listeners): HostedService["join"] {
  const count = { lines: 0 };
  return (listener, hears): Line => {
    const line = (count.lines += 1);
    listeners.set(line, listener);
    ignoringEnd(service.join(line, hears));
    return {
      say: (message) => ignoringEnd(service.say(line, message)),
      close: () => {
        listeners.delete(line);
        ignoringEnd(service.leave(line));
      },
    };
  };
}

/** What is said to a service that has ended is lost; `ended` is where its host hears of it. */
function ignoringEnd(said: Promise<void>): void {
  said.catch(() => undefined);
}

const nothingToClose: Reply<null> = { ok: true, value: null };

const alone: Neighbours = { claim: () => Promise.resolve(true), holds: () => undefined };

const noParsers: ParserHost = {
  forkParser: () => Promise.reject(new Error("This host forks no parsers.")),
  killParser: () => undefined,
  parserResidentBytes: () => Promise.resolve(null),
  onEnd: () => undefined,
};

function valueOf<T>(reply: Reply<T>): T {
  if (reply.ok) return reply.value;
  const { code, message, remedy } = reply.problem;
  throw new ArchiveError(code as ArchiveError["code"], message, remedy);
}

function serviceEnded(why: string): ArchiveError {
  return new ArchiveError(
    "service.ended",
    `The archive service has stopped (${why}).`,
    "Nothing that was acknowledged is lost. Start Carrel again.",
  );
}
