// Chromium knows no app://, so each custom scheme is served on loopback: app://carrel/x <-> http://carrel.app.localhost:PORT/x.
// *.localhost is a secure context and needs no DNS. It is real HTTP, so streams, ranges and headers behave.
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { Readable } from "node:stream";
import type { ReadableStream } from "node:stream/web";

export type SchemeHandler = (request: Request) => Response | Promise<Response>;

const handlers = new Map<string, SchemeHandler>();
const privileged = new Set<string>();
const place = { port: 0 };

export async function openSchemes(): Promise<void> {
  const server = createServer((request, answer) => {
    serve(request, answer).catch((error: unknown) => {
      console.error("electron-double: a protocol handler threw", error);
      if (!answer.headersSent) answer.writeHead(500);
      answer.end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  server.unref();
  place.port = (server.address() as AddressInfo).port;
}

async function serve(request: IncomingMessage, answer: ServerResponse): Promise<void> {
  const [, host, scheme] =
    /^(.+)\.([a-z0-9+.-]+?)\.localhost:\d+$/.exec(request.headers.host ?? "") ?? [];
  const handler = handlers.get(scheme ?? "");
  if (handler === undefined) {
    answer.writeHead(404).end();
    return;
  }
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers))
    if (value !== undefined && !/^(host|connection)$/.test(name))
      headers.set(name, toApp(String(value)));
  const { method = "GET" } = request;
  const body =
    method === "GET" || method === "HEAD"
      ? {}
      : { body: Readable.toWeb(request) as unknown as BodyInit, duplex: "half" };
  const url = `${scheme}://${host}${request.url}`;
  const response = await handler(new Request(url, { method, headers, ...body }));
  answer.writeHead(response.status, Object.fromEntries(response.headers));
  if (response.body === null) answer.end();
  else Readable.fromWeb(response.body as unknown as ReadableStream).pipe(answer);
}

/** app://... to what Chromium loads. */
export function toChromium(url: string): string {
  const [, scheme = "", host = "", rest = ""] =
    /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/i.exec(url) ?? [];
  if (!handlers.has(scheme) && !privileged.has(scheme)) return url;
  return `http://${host}.${scheme}.localhost:${place.port}${rest === "" ? "/" : rest}`;
}

/** What Chromium says to app://... */
export function toApp(url: string): string {
  const ours = new RegExp(`^http://(.+)\\.([a-z0-9+-]+)\\.localhost:${place.port}(?=/|$)`);
  return url.replace(ours, "$2://$1");
}

/** Electron's `protocol`, as much as is used. */
export function createProtocol(isReady: () => boolean) {
  return {
    handle: (scheme: string, handler: SchemeHandler): void => {
      if (handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`);
      handlers.set(scheme, handler);
    },
    unhandle: (scheme: string): void => void handlers.delete(scheme),
    isProtocolHandled: (scheme: string): boolean => handlers.has(scheme),
    registerSchemesAsPrivileged: (schemes: readonly { readonly scheme: string }[]): void => {
      if (isReady())
        throw new Error("protocol.registerSchemesAsPrivileged must be called before app is ready");
      for (const { scheme } of schemes) privileged.add(scheme);
    },
  };
}
