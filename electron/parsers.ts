import { app, MessageChannelMain, utilityProcess, type UtilityProcess } from "electron";
import type { ParserHost } from "../archive/serve/worker/host-service";

/**
 * Forks parsers for the service, which may not fork itself (`runAsNode` is off). The service and a parser then speak through a port
 * of their own, so that no file's bytes pass through main.
 */
export function createParserHost(script: string, service: UtilityProcess): ParserHost {
  const parsers = new Map<number, UtilityProcess>();
  const listeners: ((parser: number) => void)[] = [];
  const count = { forked: 0 };
  return {
    forkParser: async () => {
      const number = (count.forked += 1);
      const parser = utilityProcess.fork(script, [], {
        serviceName: "Carrel parser",
        env: {},
        execArgv: ["--max-old-space-size=448", "--max-semi-space-size=8"],
      });
      parsers.set(number, parser);
      parser.on("exit", () => {
        parsers.delete(number);
        for (const listener of listeners) listener(number);
      });
      const { port1, port2 } = new MessageChannelMain();
      parser.postMessage({}, [port1]);
      service.postMessage({ parser: number }, [port2]);
      return number;
    },
    killParser: (number) => void parsers.get(number)?.kill(),
    parserResidentBytes: async (number) => residentBytes(parsers.get(number)?.pid),
    onEnd: (listener) => void listeners.push(listener),
  };
}

function residentBytes(pid: number | undefined): number | null {
  const known = app.getAppMetrics().find((metric) => metric.pid === pid);
  // Electron counts in KiB.
  return known === undefined ? null : known.memory.workingSetSize * 1024;
}
