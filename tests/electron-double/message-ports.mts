// MessageChannelMain. A port may be handed to a child process; Node cannot send ports there, so main relays for it by number.
import { EventEmitter } from "node:events";

/** What travels between main and a child: a message, with the numbers of the ports it carries; or a message on a port. */
export type Envelope =
  | { readonly kind: "message"; readonly data: unknown; readonly ports: readonly number[] }
  | { readonly kind: "port"; readonly port: number; readonly data: unknown }
  | { readonly kind: "port-close"; readonly port: number };

/** One end of a channel in main; `away` is set once a child holds it. */
export class MessagePortMain extends EventEmitter {
  other: MessagePortMain | null = null;
  away: ((data: unknown) => void) | null = null;
  #started = false;
  #waiting: unknown[] = [];

  postMessage(data: unknown): void {
    this.other?.receive(structuredClone(data));
  }
  start(): void {
    this.#started = true;
    for (const data of this.#waiting.splice(0)) this.emit("message", { data, ports: [] });
  }
  close(): void {
    this.other?.emit("close");
    this.other = null;
  }
  receive(data: unknown): void {
    if (this.away !== null) this.away(data);
    else if (this.#started) this.emit("message", { data, ports: [] });
    else this.#waiting.push(data);
  }
  /** Gives this end to a child: what waited goes there first. */
  giveTo(send: (data: unknown) => void): void {
    if (this.away !== null) throw new Error("electron-double: this port was handed over already");
    this.away = send;
    for (const data of this.#waiting.splice(0)) send(data);
  }
}

export class MessageChannelMain {
  readonly port1 = new MessagePortMain();
  readonly port2 = new MessagePortMain();
  constructor() {
    this.port1.other = this.port2;
    this.port2.other = this.port1;
  }
}
