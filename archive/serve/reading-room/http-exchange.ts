import type { IncomingMessage, ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream } from "node:stream/web";
import { refuse } from "../bytes/byte-handler";
import { securityHeaders } from "../bytes/security-headers";
import type { Refusal } from "./gate";

/** Sends an answer of the byte handler. A reader who goes away in the middle is no fault. */
export async function send(answer: ServerResponse, response: Response): Promise<void> {
  answer.writeHead(response.status, Object.fromEntries(response.headers));
  if (response.body === null) {
    answer.end();
    return;
  }
  await pipeline(Readable.fromWeb(response.body as ReadableStream), answer).catch(() => undefined);
}

/** Says why not. The rest of a body that nobody will read ends with its connection. */
export async function turnAway(answer: ServerResponse, refusal: Refusal): Promise<void> {
  const { status, ...problem } = refusal;
  await send(answer, refuse(status, problem, { connection: "close" }));
}

export function sendJson(answer: ServerResponse, json: string): void {
  answer.writeHead(200, {
    ...securityHeaders,
    "content-type": "application/json",
    "cache-control": "no-store",
  });
  answer.end(json);
}

/** A body as text, or null when it is longer than `most` bytes. */
export async function readText(request: IncomingMessage, most: number): Promise<string | null> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    bytes += part.length;
    if (bytes > most) return null;
    parts.push(part);
  }
  return Buffer.concat(parts).toString("utf8");
}

export const tooLarge: Refusal = {
  status: 413,
  code: "door.too-large",
  message: "This is more than the reading room takes at once.",
  remedy: "Send less at a time, or import it with the command line.",
};
