import { connect as connectSocket } from "node:net";
import { expect, test } from "vitest";
import { about, fetchKey, json, openRoom, send } from "../testing/room-under-test";
import { openReadingRoom } from "./open-reading-room";

test("messages and headers have limits", async () => {
  const { askKeyed, ask } = await openRoom(false, { messageBytes: 1000 });
  const long = json({ t: "q", i: "1", m: "about", a: [{ more: "x".repeat(1000) }] });
  expect((await askKeyed("/rpc", long)).status).toBe(413);
  expect((await ask("/", { headers: { "x-long": "x".repeat(17_000) } })).status).toBe(431);
  expect((await askKeyed("/rpc", { ...about, body: "{" })).status).toBe(400);
  expect((await askKeyed("/rpc", { ...about, body: '{"t":"s","i":"1"}' })).status).toBe(400);
});

test("connections and streams have limits, and who sends no headers is let go", async () => {
  const limits = { connections: 3, streams: 1, headersWithin: 200 };
  const { askKeyed, ask, origin, token, port } = await openRoom(false, limits);
  const cookie = await fetchKey(ask, token);
  const hearing = new AbortController();
  await fetch(`${origin}/events`, { headers: { cookie }, signal: hearing.signal });
  expect(await askKeyed("/events")).toMatchObject({ status: 503, problem: "door.full" });
  const slow = [0, 1, 2].map(() => connectSocket(port, "127.0.0.1"));
  const ends = await Promise.all(
    slow.map((socket) => {
      socket.on("error", () => undefined).resume();
      return new Promise((resolve) => socket.on("close", () => resolve("closed")));
    }),
  );
  expect(ends).toEqual(["closed", "closed", "closed"]);
  hearing.abort();
});

test("more connections than the limit are dropped at once", async () => {
  const { port } = await openRoom(false, { connections: 2 });
  const idle = [0, 1].map(() => connectSocket(port, "127.0.0.1"));
  await Promise.all(idle.map((socket) => new Promise((resolve) => socket.on("connect", resolve))));
  await expect(send(port, "/", {})).rejects.toThrow();
  idle.forEach((socket) => socket.destroy());
});

test("a port that is taken is said with its remedy", async () => {
  const { port, service } = await openRoom();
  const again = openReadingRoom({ service, shell: "", mayWrite: false, port });
  await expect(again).rejects.toMatchObject({ code: "door.port-taken" });
  const nowhere = openReadingRoom({ service, shell: "", mayWrite: false, host: "192.0.2.1" });
  await expect(nowhere).rejects.toMatchObject({ code: "door.no-address" });
});
