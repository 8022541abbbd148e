import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { networkInterfaces, tmpdir } from "node:os";
import path from "node:path";
import { ArchiveError } from "../../model/archive-error";
import { createByteHandler } from "../bytes/byte-handler";
import type { LogFault } from "../rpc/serve-requests";
import type { HostedService } from "../worker/hosted-service";
import { answerRequest, type Room } from "./doors-of-room";
import { openEventsDoor } from "./events-door";
import { refusalAtGate, type Gate, type Refusal } from "./gate";
import { turnAway } from "./http-exchange";
import { createKeys, type Keys } from "./keys";
import { usualLimits, type RoomLimits } from "./limits";
import { openUploadDoor } from "./upload-door";

export interface ReadingRoomOptions {
  readonly service: HostedService;
  /** Folder of the built window. */
  readonly shell: string;
  readonly mayWrite: boolean;
  /** Address to bind; loopback unless told otherwise. */
  readonly host?: string | undefined;
  /** 0 or absent: any free port. */
  readonly port?: number | undefined;
  /** Other names under which the room may be asked for, without port. */
  readonly names?: readonly string[] | undefined;
  readonly limits?: Partial<RoomLimits> | undefined;
  readonly log?: LogFault | undefined;
}

export interface ReadingRoom {
  /** With the token in its fragment. */
  readonly url: string;
  /** True when other computers can reach it. */
  readonly isOpenToNetwork: boolean;
  /** Ends the room, not the service. */
  close(): Promise<void>;
}

const LOOPBACK = "127.0.0.1";

/**
 * Opens the reading room: the window's files for everybody who can reach the address, the archive for pages that hold the key.
 * @throws ArchiveError `door.port-taken` `door.no-address`
 */
export async function openReadingRoom(options: ReadingRoomOptions): Promise<ReadingRoom> {
  const { service, mayWrite, log = () => undefined } = options;
  const limits = { ...usualLimits, ...options.limits };
  const keys = createKeys();
  const folder = await mkdtemp(path.join(tmpdir(), "carrel-uploads-"));
  const room: Room = {
    service,
    keys,
    limits,
    bytes: await createByteHandler({ shell: options.shell, resource: service.resource }),
    events: openEventsDoor(service, limits),
    uploads: mayWrite ? openUploadDoor(folder, limits, service.admit) : null,
  };
  const server = createRoomServer(room, options, log);
  const host = options.host ?? LOOPBACK;
  await listen(server, host, options.port ?? 0);
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://${nameToShow(host)}:${port}/#token=${keys.token}`,
    isOpenToNetwork: !isLoopback(host),
    close: async () => {
      room.events.closeAll();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function createRoomServer(room: Room, options: ReadingRoomOptions, log: LogFault): Server {
  const { limits } = room;
  const server = createServer(
    {
      maxHeaderSize: limits.headerBytes,
      headersTimeout: limits.headersWithin,
      requestTimeout: limits.requestWithin,
      connectionsCheckingInterval: Math.min(limits.headersWithin, 5_000),
    },
    (request, answer) => {
      const { port } = server.address() as AddressInfo;
      const gate = gateOf(options, port, room.keys);
      receive(room, gate, request, answer).catch((error: unknown) => {
        log(error, request.url ?? "");
        if (!answer.headersSent) answer.writeHead(500);
        answer.end();
      });
    },
  );
  server.maxConnections = limits.connections;
  return server;
}

async function receive(
  room: Room,
  gate: Gate,
  request: IncomingMessage,
  answer: ServerResponse,
): Promise<void> {
  const url = readUrl(request);
  if (url === null) return turnAway(answer, badAddress);
  const { method = "GET", headers } = request;
  const refusal = refusalAtGate(gate, { method, pathname: url.pathname, headers });
  if (refusal !== null) return turnAway(answer, refusal);
  return answerRequest(room, request, answer, url);
}

/** Null for anything but the form "/path": an absolute target could name another host than the header does. */
function readUrl(request: IncomingMessage): URL | null {
  const port = request.socket.localPort ?? 0;
  return URL.parse(`http://${LOOPBACK}:${port}${request.url ?? "/"}`);
}

/** The names that the room answers to: those of the address it is bound to, and no others. */
function gateOf(options: ReadingRoomOptions, port: number, keys: Keys): Gate {
  const host = options.host ?? LOOPBACK;
  const bound = isLoopback(host) ? [LOOPBACK, "localhost", "[::1]"] : namesOfAddress(host);
  const names = [...bound, ...(options.names ?? [])].map((name) => name.toLowerCase());
  return {
    hosts: new Set(names.map((name) => `${name}:${port}`)),
    holdsKey: (cookie) => keys.holdsKey(port, cookie),
  };
}

function namesOfAddress(host: string): readonly string[] {
  if (host !== "0.0.0.0" && host !== "::") return [nameToShow(host)];
  const interfaces = Object.values(networkInterfaces()).flatMap((known) => known ?? []);
  return ["localhost", ...interfaces.map(({ address }) => nameToShow(address))];
}

function nameToShow(host: string): string {
  return host.includes(":") && !host.startsWith("[") ? `[${host}]` : host;
}

function isLoopback(host: string): boolean {
  return host === LOOPBACK || host === "localhost" || host === "::1";
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (cause: NodeJS.ErrnoException) => reject(cannotListen(cause, host, port)));
    server.listen(port, host, () => resolve());
  });
}

function cannotListen(cause: NodeJS.ErrnoException, host: string, port: number): ArchiveError {
  if (cause.code === "EADDRINUSE" || cause.code === "EACCES")
    return new ArchiveError(
      "door.port-taken",
      `Port ${port} of ${host} cannot be used (${cause.code}).`,
      "Choose another with --port, or leave it out to get a free one.",
      { cause },
    );
  return new ArchiveError(
    "door.no-address",
    `The reading room cannot be opened at ${host} (${cause.code ?? cause.message}).`,
    "Leave --host out to open it for this computer only.",
    { cause },
  );
}

const badAddress: Refusal = {
  status: 400,
  code: "door.address",
  message: "This address cannot be read.",
  remedy: "Use the link exactly as Carrel printed it.",
};
