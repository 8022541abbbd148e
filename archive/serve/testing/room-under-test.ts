import { mkdtempSync, mkdirSync, writeFileSync } from "node:fs";
import { request, type IncomingMessage } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach } from "vitest";
import { openReadingRoom } from "../reading-room/open-reading-room";
import type { RoomLimits } from "../reading-room/limits";
import { hostFake, type HostedFake } from "./hosted-fake";

const closers: (() => Promise<void>)[] = [];

/** Closes what the test has opened. */
export async function closeRooms(): Promise<void> {
  for (const close of closers.splice(0).reverse()) await close();
}
afterEach(closeRooms);

export interface Answer {
  readonly status: number;
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
  readonly problem: string | undefined;
}
export interface Asked {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string | Buffer;
}

export interface OpenRoom extends HostedFake {
  readonly origin: string;
  readonly port: number;
  readonly token: string;
  ask(target: string, asked?: Asked): Promise<Answer>;
  /** Gets the key and asks with it. */
  askKeyed(target: string, asked?: Asked): Promise<Answer>;
}

function shell(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "carrel-shell-"));
  mkdirSync(path.join(folder, "assets"));
  writeFileSync(path.join(folder, "index.html"), "<!doctype html><title>Carrel</title>");
  writeFileSync(path.join(folder, "assets/app-1a2b.js"), "export {};");
  writeFileSync(path.join(folder, "assets/app-1a2b.js.map"), "{}");
  return folder;
}

/** A room before the fake service, on a free port. */
export async function openRoom(write = false, limits: Partial<RoomLimits> = {}): Promise<OpenRoom> {
  const fake = await hostFake({ options: { write } });
  const { service } = fake;
  const room = await openReadingRoom({ service, shell: shell(), mayWrite: write, limits });
  closers.push(() => fake.service.close(), room.close);
  const url = new URL(room.url);
  const token = url.hash.replace("#token=", "");
  const ask = (target: string, asked: Asked = {}) => send(Number(url.port), target, asked);
  const key = { cookie: "" };
  const askKeyed = async (target: string, asked: Asked = {}): Promise<Answer> => {
    key.cookie ||= await fetchKey(ask, token);
    return ask(target, { ...asked, headers: { cookie: key.cookie, ...asked.headers } });
  };
  return { ...fake, origin: url.origin, port: Number(url.port), token, ask, askKeyed };
}

/** The cookie that a page gets for its token. */
export async function fetchKey(ask: OpenRoom["ask"], token: string): Promise<string> {
  const answer = await ask("/session", json({ token }));
  return (answer.headers["set-cookie"]?.[0] ?? "").split(";")[0] ?? "";
}

/** A POST of JSON. */
export function json(value: unknown, headers: Record<string, string> = {}): Asked {
  const type = { "content-type": "application/json" };
  return { method: "POST", headers: { ...type, ...headers }, body: JSON.stringify(value) };
}

/** The plainest question. */
export const about = json({ t: "q", i: "1", m: "about", a: [{}] });

/** One request, written exactly as given: no browser or fetch puts its headers right. */
export function send(port: number, target: string, asked: Asked): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { method = "GET", headers = {} } = asked;
    const outgoing = request(
      { host: "127.0.0.1", port, path: target, method, headers, agent: false },
      (incoming) => {
        const parts: Buffer[] = [];
        incoming.on("data", (part: Buffer) => parts.push(part));
        incoming.on("end", () => {
          const body = Buffer.concat(parts).toString("latin1");
          const problem = /"code":"([^"]+)"/.exec(body)?.[1];
          const { statusCode: status = 0, headers: got } = incoming;
          resolve({ status, headers: got, body, problem });
        });
      },
    );
    outgoing.on("error", reject);
    outgoing.end(asked.body);
  });
}
