import { parentPort } from "node:worker_threads";
import type { ServicePort } from "./hosted-service";

/** A message port of Electron, as much of it as is used here. */
export interface UtilityPort {
  postMessage(message: unknown): void;
  on(
    event: "message",
    listener: (event: { readonly data: unknown; readonly ports: readonly UtilityPort[] }) => void,
  ): void;
  start?(): void;
  close?(): void;
}

/** The port to Electron's main process, or null in a plain Node. */
export function utilityPort(): UtilityPort | null {
  return (process as { readonly parentPort?: UtilityPort }).parentPort ?? null;
}

/** This program's line to its host: Electron wraps messages in events, a worker thread does not. */
export function ownPort(utility: UtilityPort | null): ServicePort {
  if (utility !== null)
    return {
      post: (message) => utility.postMessage(message),
      listen: (listener) =>
        utility.on("message", ({ data, ports }) => {
          // A message with a port is a parser's, see `parsers-of-main.ts`.
          if (ports.length === 0) listener(data);
        }),
    };
  if (parentPort === null) throw new Error("The service runs in a worker thread or in Electron.");
  const thread = parentPort;
  return {
    post: (message) => thread.postMessage(message),
    listen: (listener) => void thread.on("message", listener),
  };
}
