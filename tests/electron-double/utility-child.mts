// Loaded first in every utility process of the double. It lays `process.parentPort`, and refuses what the packaged app cannot do:
// with the fuse `runAsNode` off, Electron's own binary never runs as Node, so a service that forks would start a second app.
import childProcess from "node:child_process";
import { EventEmitter } from "node:events";
import { syncBuiltinESMExports } from "node:module";
import { isMainThread } from "node:worker_threads";
import type { Envelope } from "./message-ports.mts";

const ports = new Map<number, ReturnType<typeof createPort>>();
const send = (envelope: Envelope): void => void process.send?.(envelope);

function createPort(number: number) {
  const waiting: unknown[] = [];
  const state = { started: false };
  return Object.assign(new EventEmitter(), {
    postMessage: (data: unknown) => send({ kind: "port", port: number, data }),
    start(this: EventEmitter) {
      state.started = true;
      for (const data of waiting.splice(0)) this.emit("message", { data, ports: [] });
    },
    close: () => send({ kind: "port-close", port: number }),
    receive(this: EventEmitter, data: unknown) {
      if (state.started) this.emit("message", { data, ports: [] });
      else waiting.push(data);
    },
  });
}

const parentPort = Object.assign(new EventEmitter(), {
  postMessage: (data: unknown) => send({ kind: "message", data, ports: [] }),
  start: () => undefined,
});

/** What main sends, to whom it is for. */
function receive(envelope: Envelope): void {
  if (envelope.kind === "port") ports.get(envelope.port)?.receive(envelope.data);
  if (envelope.kind !== "message") return;
  const carried = envelope.ports.map((number) => {
    const port = createPort(number);
    ports.set(number, port);
    return port;
  });
  parentPort.emit("message", { data: envelope.data, ports: carried });
}

// Worker threads of a utility process load this file too: they have no port to main, only the refusals below.
if (isMainThread) {
  process.on("message", receive);
  process.on("disconnect", () => process.exit(0));
  Object.assign(process, { parentPort, type: "utility" });
}

const isNode = (file: string): boolean =>
  file === process.execPath || /(^|[\\/])node(\.exe)?$/.test(file);
const refusal = (): never => {
  throw new Error("electron-double: only main may fork here (the fuse runAsNode is off)");
};
const { spawn, spawnSync } = childProcess;
Object.assign(childProcess, {
  fork: refusal,
  spawn: (file: string, ...rest: [never]) => (isNode(file) ? refusal() : spawn(file, ...rest)),
  spawnSync: (file: string, ...rest: [never]) =>
    isNode(file) ? refusal() : spawnSync(file, ...rest),
});
syncBuiltinESMExports();
