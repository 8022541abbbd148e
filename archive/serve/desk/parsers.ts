import { dirname } from "node:path";
import { createSandbox, forkParser } from "../../host/sandbox";
import type { Sandbox } from "../../requests/ports";
import type { ServiceOptions } from "../service-port";

/** The sandbox of this service: parsers forked by Node, or, where the service may not fork (Electron), by its host. */
export function openParsers({ parserScript, forkParser: forkThere }: ServiceOptions): Sandbox {
  return createSandbox({ spawn: forkThere ?? forkParser(parserScript, [dirname(parserScript)]) });
}
