import { utilityProcess, type UtilityProcess } from "electron";
import { ArchiveError } from "../archive/model/archive-error";
import { homeFolder } from "../archive/serve/home-folder";
import type { Programs } from "../archive/serve/programs";
import type { Neighbours } from "../archive/serve/service-port";
import { hostService } from "../archive/serve/worker/host-service";
import type { HostedService, ServiceProcess } from "../archive/serve/worker/hosted-service";
import { createParserHost } from "./parsers";

/** The service, and why the archive that it was to open did not open. */
export interface StartedService {
  readonly service: HostedService;
  readonly refusal: ArchiveError | null;
}

/** Starts the archive service in a process of its own. An archive that cannot be opened leaves a service without one. */
export async function startService(
  programs: Programs,
  archive: string | null,
  neighbours: Neighbours,
): Promise<StartedService> {
  try {
    return { service: await start(programs, archive, neighbours), refusal: null };
  } catch (error) {
    if (archive === null || !(error instanceof ArchiveError)) throw error;
    return { service: await start(programs, null, neighbours), refusal: error };
  }
}

function start(
  programs: Programs,
  archive: string | null,
  neighbours: Neighbours,
): Promise<HostedService> {
  const child = utilityProcess.fork(programs.service, [], {
    serviceName: "Carrel archive",
    // As in the thread of a reading room: young objects are collected before they pile up.
    execArgv: ["--max-semi-space-size=8"],
  });
  return hostService(
    processOf(child),
    {
      host: "desktop",
      home: homeFolder(),
      ...(archive === null ? {} : { archive }),
      write: true,
      reader: "keeper",
      parserScript: programs.parser,
      pressScript: programs.press,
      imageScript: programs.image,
      segmentScript: programs.segment,
      shownAtOnce: true,
      assets: programs.assets,
    },
    (error, where) => process.stderr.write(`carrel: ${where}: ${String(error)}\n`),
    { parsers: createParserHost(programs.parser, child), neighbours },
  );
}

function processOf(child: UtilityProcess): ServiceProcess {
  const exited = new Promise<number>((resolve) => child.once("exit", resolve));
  return {
    post: (message) => child.postMessage(message),
    listen: (listener) => void child.on("message", listener),
    onExit: (listener) => void exited.then((code) => listener(`exit ${code}`)),
    kill: async () => {
      child.kill();
      await exited;
    },
  };
}
