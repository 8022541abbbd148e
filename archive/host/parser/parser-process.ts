import { toProblem } from "../../model/archive-error";
import type { ParserAnswer, ParserJob } from "./job";
import { readBytes } from "./read-bytes";

/** The little that this program needs of a channel: Node's own, Electron's parent port, or a port handed over by it. */
interface Channel {
  send(answer: ParserAnswer): void;
  onJob(listener: (job: ParserJob) => void): void;
}
interface ElectronPort {
  postMessage(message: unknown): void;
  on(event: "message", listener: (event: PortEvent) => void): unknown;
  start?(): void;
}
interface PortEvent {
  readonly data: unknown;
  readonly ports?: readonly ElectronPort[];
}

function overPort(port: ElectronPort): Channel {
  return {
    send: (answer) => port.postMessage(answer),
    onJob: (listener) => {
      port.on("message", ({ data }) => listener(data as ParserJob));
      port.start?.();
    },
  };
}

const overFork: Channel = {
  send: (answer) => process.send?.(answer),
  onJob: (listener) => process.on("message", (job) => listener(job as ParserJob)),
};

function serve(channel: Channel): void {
  channel.onJob((job) => void answer(channel, job));
  channel.send({ id: 0, ready: true });
}

async function answer(channel: Channel, job: ParserJob): Promise<void> {
  try {
    const reading = await readBytes(job.bytes, job.name, job.charset, job);
    channel.send({ id: job.id, reading });
  } catch (error) {
    channel.send({ id: job.id, problem: toProblem(error) });
  }
}

const parent = (process as unknown as { readonly parentPort?: ElectronPort }).parentPort;
if (parent === undefined) serve(overFork);
else
  parent.on("message", ({ ports }) => {
    // Electron's main hands over one end of a channel to the service; jobs come through it.
    const port = ports?.[0];
    if (port !== undefined) serve(overPort(port));
  });
