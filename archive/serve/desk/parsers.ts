import { dirname } from "node:path";
import {
  createSandbox,
  forkParser,
  type ParserProcess,
  type SpawnParser,
} from "../../host/sandbox";
import type { Sandbox } from "../../requests/ports";
import type { ForkParser, ParserProcess as Forked, ServiceOptions } from "../service-port";

/** The sandbox of this service: parsers forked by Node, or, where the service may not fork (Electron), by its host. */
export function openParsers({ parserScript, forkParser: forkThere }: ServiceOptions): Sandbox {
  const spawn: SpawnParser =
    forkThere === undefined
      ? forkParser(parserScript, [dirname(parserScript)])
      : () => awaitParser(forkThere, parserScript);
  return createSandbox({ spawn });
}

/** A parser whose process is still being started elsewhere: what is said to it meanwhile waits. */
function awaitParser(forkThere: ForkParser, script: string): ParserProcess {
  let killed = false;
  const parser: Promise<Forked | null> = forkThere(script).catch(() => null);
  const when = (use: (process: Forked) => void) =>
    void parser.then((process) => process !== null && use(process));
  return {
    post: (job) => when((process) => process.post(job)),
    onAnswer: (listener) =>
      when((process) =>
        process.onMessage((answer) => listener(answer as Parameters<typeof listener>[0])),
      ),
    onExit: (listener) => {
      void parser.then((process) =>
        process === null || killed ? listener() : process.onExit(() => listener()),
      );
    },
    kill: () => {
      killed = true;
      when((process) => process.kill());
    },
    residentBytes: async () => (await parser)?.residentBytes() ?? null,
  };
}
