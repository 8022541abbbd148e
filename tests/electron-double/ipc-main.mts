import { EventEmitter } from "node:events";
import { encode } from "./codec.mts";
import type { WebContents } from "./web-contents.mts";

export interface IpcMessage {
  readonly kind: "send" | "invoke";
  readonly id?: number;
  readonly channel: string;
  readonly given: readonly unknown[] | unknown;
}
type Handler = (event: object, ...given: readonly unknown[]) => unknown;

export class IpcMain extends EventEmitter {
  readonly #handlers = new Map<string, Handler>();

  handle(channel: string, handler: Handler): void {
    if (this.#handlers.has(channel))
      throw new Error(`Attempted to register a second handler for '${channel}'`);
    this.#handlers.set(channel, handler);
  }
  removeHandler(channel: string): void {
    this.#handlers.delete(channel);
  }
  receive(sender: WebContents, senderFrame: object, message: IpcMessage): void {
    const event = { sender, senderFrame, ports: [], type: "frame" };
    const given = message.given as readonly unknown[];
    if (message.kind === "send") this.emit(message.channel, event, ...given);
    else void this.#answer(sender, event, message.channel, message.id, given);
  }
  async #answer(
    sender: WebContents,
    event: object,
    channel: string,
    id: number | undefined,
    given: readonly unknown[],
  ): Promise<void> {
    try {
      const handler = this.#handlers.get(channel);
      if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
      sender.deliver({ kind: "reply", id, good: encode(await handler(event, ...given)) });
    } catch (error) {
      const bad = new Error(`Error invoking remote method '${channel}': ${String(error)}`);
      sender.deliver({ kind: "reply", id, bad: encode(bad) });
    }
  }
}
