import { MessageChannel, type MessagePort } from "node:worker_threads";
import type { CreateService } from "../service-port";
import { hostService, type ParserHost } from "../worker/host-service";
import type { HostedService, ServicePort, ServiceProcess } from "../worker/hosted-service";
import type { PlainServiceOptions } from "../worker/port-functions";
import { runService, type ParserSource } from "../worker/run-service";
import { createFakeService } from "./fake-service";

export const fakeOptions: PlainServiceOptions = {
  host: "reading-room",
  home: "",
  write: false,
  reader: "visitor",
  parserScript: "",
  pressScript: "",
  imageScript: "",
  assets: "",
};

export interface HostedFake {
  readonly service: HostedService;
  readonly faults: string[];
  /** Ends the service as a crash would. */
  crash(): void;
}

export interface FakeHosting {
  readonly options?: Partial<PlainServiceOptions>;
  readonly create?: CreateService;
  readonly source?: ParserSource;
  readonly parsers?: ParserHost;
}

/** The fake service behind a real message port, as if it ran in a process of its own. */
export async function hostFake(hosting: FakeHosting = {}): Promise<HostedFake> {
  const { port1, port2 } = new MessageChannel();
  const exits: ((why: string) => void)[] = [];
  const faults: string[] = [];
  const end = (why: string): void => {
    port1.close();
    for (const listener of exits.splice(0)) listener(why);
  };
  const process: ServiceProcess = {
    ...overPort(port2),
    onExit: (listener) => void exits.push(listener),
    kill: async () => end("killed"),
  };
  runService(overPort(port1), hosting.create ?? createFakeService, hosting.source ?? null);
  const service = await hostService(
    process,
    { ...fakeOptions, ...hosting.options },
    (what, where) => void faults.push(`${where}: ${String(what)}`),
    hosting.parsers === undefined ? {} : { parsers: hosting.parsers },
  );
  return { service, faults, crash: () => end("crashed") };
}

function overPort(port: MessagePort): ServicePort {
  return {
    post: (message) => port.postMessage(message),
    listen: (listener) => void port.on("message", listener),
  };
}
