import type { IncomingMessage, ServerResponse } from "node:http";
import { ArchiveError, toProblem } from "../../model/archive-error";
import type { ByteHandler } from "../bytes/byte-handler";
import { securityHeaders } from "../bytes/security-headers";
import { readQuestion } from "../rpc/serve-requests";
import { doors } from "../wire/doors";
import type { HostedService } from "../worker/hosted-service";
import type { EventsDoor } from "./events-door";
import type { Refusal } from "./gate";
import { readText, send, sendJson, tooLarge, turnAway } from "./http-exchange";
import type { Keys } from "./keys";
import type { RoomLimits } from "./limits";
import type { UploadDoor } from "./upload-door";

export interface Room {
  readonly service: HostedService;
  readonly keys: Keys;
  readonly limits: RoomLimits;
  readonly bytes: ByteHandler;
  readonly events: EventsDoor;
  /** null where one may only read. */
  readonly uploads: UploadDoor | null;
}

type Exchange = (
  room: Room,
  request: IncomingMessage,
  answer: ServerResponse,
  url: URL,
) => Promise<void>;

/** Answers a request that the gate has let in. */
export const answerRequest: Exchange = (room, request, answer, url) =>
  (exchanges.get(url.pathname) ?? answerBytes)(room, request, answer, url);

const giveKey: Exchange = async (room, request, answer, url) => {
  const body = await readText(request, 1024);
  if (!room.keys.isToken(tokenOf(body))) return turnAway(answer, wrongToken);
  const cookie = room.keys.cookie(Number(url.port || 80));
  answer.writeHead(204, { ...securityHeaders, "set-cookie": cookie, "cache-control": "no-store" });
  answer.end();
};

const answerQuestion: Exchange = async (room, request, answer) => {
  const body = await readText(request, room.limits.messageBytes);
  if (body === null) return turnAway(answer, tooLarge);
  try {
    readQuestion(body);
  } catch (error) {
    return turnAway(answer, { status: 400, ...toProblem(error) });
  }
  const reply = await new Promise<string | null>((resolve) => {
    const line = room.service.join((message) => {
      resolve(message);
      line.close();
    }, false);
    answer.on("close", () => {
      line.close();
      resolve(null);
    });
    void room.service.ended.then(() => resolve(null));
    line.say(body);
  });
  if (reply !== null) sendJson(answer, reply);
  else if (!answer.closed) await turnAway(answer, serviceGone);
};

const openStream: Exchange = async (room, _request, answer) => {
  if (!room.events.open(answer)) await turnAway(answer, tooManyStreams);
};

const takeUpload: Exchange = async (room, request, answer) => {
  if (room.uploads === null) return turnAway(answer, readOnly);
  try {
    sendJson(answer, JSON.stringify({ files: await room.uploads.take(request) }));
  } catch (error) {
    const status = error instanceof ArchiveError ? statusOf(error.code) : 500;
    await turnAway(answer, { status, ...toProblem(error) });
  }
};

const answerBytes: Exchange = async (room, request, answer, url) => {
  const { range } = request.headers;
  const asked = new Request(url, {
    method: request.method === "HEAD" || request.method === "GET" ? request.method : "POST",
    ...(range === undefined ? {} : { headers: { range } }),
  });
  await send(answer, await room.bytes(asked));
};

const exchanges: ReadonlyMap<string, Exchange> = new Map([
  [doors.session, giveKey],
  [doors.rpc, answerQuestion],
  [doors.events, openStream],
  [doors.upload, takeUpload],
]);

function tokenOf(body: string | null): unknown {
  try {
    return (JSON.parse(body ?? "null") as { readonly token?: unknown } | null)?.token;
  } catch {
    return undefined;
  }
}

function statusOf(code: string): number {
  if (code === "door.too-large") return 413;
  return code === "door.upload-name" ? 400 : 500;
}

const wrongToken: Refusal = {
  status: 403,
  code: "door.wrong-token",
  message: "This link does not open the reading room: it was closed and opened anew, perhaps.",
  remedy: "Use the link that Carrel printed last.",
};
const readOnly: Refusal = {
  status: 403,
  code: "request.not-allowed",
  message: "This reading room may only read: files cannot be brought in here.",
  remedy: "Open it with `carrel serve --write`, or import in the desktop window.",
};
const tooManyStreams: Refusal = {
  status: 503,
  code: "door.full",
  message: "Too many pages are open in this reading room.",
  remedy: "Close some of them, then reload.",
};
const serviceGone: Refusal = {
  status: 503,
  code: "service.ended",
  message: "The archive service has stopped.",
  remedy: "Nothing that was acknowledged is lost. Start Carrel again.",
};
