import { ArchiveError } from "../../model/archive-error";
import type { ParserProcess } from "../service-port";
import type { UtilityPort } from "./own-port";
import type { ParserSource } from "./run-service";

interface Known {
  readonly exits: ((why: string) => void)[];
  why: string | null;
}

/**
 * Parsers that Electron's main process forks for the service: only main may. Main answers with a number and sends the parser's port
 * in a message `{parser: number}`; bytes then travel between service and parser without passing through main's thread.
 */
export function parsersOfMain(utility: UtilityPort): ParserSource {
  const arrived = new Map<number, UtilityPort>();
  const awaited = new Map<number, (port: UtilityPort) => void>();
  const known = new Map<number, Known>();
  utility.on("message", ({ data, ports }) => {
    const [port] = ports;
    if (port === undefined) return;
    const { parser } = data as { readonly parser: number };
    const waiting = awaited.get(parser);
    if (waiting === undefined) arrived.set(parser, port);
    else waiting(port);
  });
  const portOf = (parser: number): Promise<UtilityPort> => {
    const port = arrived.get(parser);
    if (port !== undefined) return Promise.resolve(port);
    return new Promise((resolve) => awaited.set(parser, resolve));
  };
  return {
    fork: (host) => async () => {
      const parser = await host.forkParser();
      const state: Known = { exits: [], why: null };
      known.set(parser, state);
      const port = await portOf(parser);
      arrived.delete(parser);
      awaited.delete(parser);
      if (state.why !== null) throw parserGone(state.why);
      return parserProcess(port, state, {
        kill: () => host.killParser(parser),
        residentBytes: () => host.parserResidentBytes(parser),
      });
    },
    ended: (parser, why) => {
      const state = known.get(parser);
      known.delete(parser);
      if (state === undefined) return;
      state.why = why;
      for (const listener of state.exits) listener(why);
    },
  };
}

function parserProcess(
  port: UtilityPort,
  state: Known,
  main: Pick<ParserProcess, "kill" | "residentBytes">,
): ParserProcess {
  return {
    post: (message) => port.postMessage(message),
    onMessage: (listener) => {
      port.on("message", (event) => listener(event.data));
      port.start?.();
    },
    onExit: (listener) => void state.exits.push(listener),
    ...main,
  };
}

function parserGone(why: string): ArchiveError {
  return new ArchiveError(
    "import.parser-gone",
    `The parser process ended before it began (${why}).`,
    "Import the file again; if it happens again, report it.",
  );
}
