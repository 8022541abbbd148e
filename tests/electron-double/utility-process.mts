// utilityProcess: a forked Node whose `process.parentPort` is laid by utility-child.mts.
import { fork, type ChildProcess } from "node:child_process";
import { EventEmitter } from "node:events";
import path from "node:path";
import type { Envelope, MessagePortMain } from "./message-ports.mts";

interface ForkOptions {
  readonly serviceName?: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly execArgv?: readonly string[];
}

export class UtilityProcess extends EventEmitter {
  readonly #child: ChildProcess;
  readonly #ports = new Map<number, MessagePortMain>();

  constructor(file: string, args: readonly string[], options: ForkOptions) {
    super();
    const lay = path.join(import.meta.dirname, "utility-child.mts");
    this.#child = fork(file, [...args], {
      serialization: "advanced",
      env: options.env ?? process.env,
      execArgv: [
        ...(options.execArgv ?? []),
        "--disable-warning=ExperimentalWarning",
        "--import",
        lay,
      ],
      stdio: ["ignore", "inherit", "inherit", "ipc"],
    });
    this.#child
      .on("spawn", () => this.emit("spawn"))
      .on("message", (envelope) => this.#receive(envelope as Envelope))
      .on("exit", (code) => this.emit("exit", code ?? 1));
    process.on("exit", () => this.#child.kill("SIGKILL"));
  }
  get pid(): number | undefined {
    return this.#child.connected ? this.#child.pid : undefined;
  }
  postMessage(data: unknown, transfer: readonly MessagePortMain[] = []): void {
    const numbers = transfer.map(() => this.#ports.size + 1 + Math.floor(Math.random() * 2 ** 40));
    this.#send({ kind: "message", data, ports: numbers });
    transfer.forEach((port, n) => {
      const number = numbers[n]!;
      this.#ports.set(number, port);
      port.giveTo((sent) => this.#send({ kind: "port", port: number, data: sent }));
    });
  }
  kill(): boolean {
    return this.#child.kill();
  }
  #send(envelope: Envelope): void {
    if (this.#child.connected) this.#child.send(envelope, () => undefined);
  }
  #receive(envelope: Envelope): void {
    if (envelope.kind === "message") this.emit("message", envelope.data);
    else if (envelope.kind === "port") this.#ports.get(envelope.port)?.postMessage(envelope.data);
    else this.#ports.get(envelope.port)?.close();
  }
}

/** @param isReady whether the app is ready: Electron refuses before */
export function createUtilityProcess(isReady: () => boolean) {
  const children = new Set<UtilityProcess>();
  return {
    children,
    fork: (
      file: string,
      args: readonly string[] = [],
      options: ForkOptions = {},
    ): UtilityProcess => {
      if (!isReady()) throw new Error("utilityProcess cannot be created before app is ready.");
      const child = new UtilityProcess(file, args, options);
      children.add(child);
      child.once("exit", () => children.delete(child));
      return child;
    },
  };
}
