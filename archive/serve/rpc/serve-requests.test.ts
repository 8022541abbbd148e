import { createHook } from "node:async_hooks";
import { MessageChannel } from "node:worker_threads";
import { afterEach, expect, test, vi } from "vitest";
import { createFakeService } from "../testing/fake-service";
import { connect, type Client } from "../wire/connect";
import { serveRequests, type Conversation } from "./serve-requests";

const closers: (() => void)[] = [];
afterEach(() => closers.splice(0).forEach((close) => close()));

interface Line {
  readonly client: Client;
  readonly page: Conversation;
  readonly log: ReturnType<typeof vi.fn>;
  raw(message: unknown): void;
}

async function line(mayWrite: boolean): Promise<Line> {
  const { port1, port2 } = new MessageChannel();
  closers.push(() => port1.close());
  const service = await createFakeService({
    host: "desktop",
    home: "",
    write: mayWrite,
    reader: "keeper",
    parserScript: "",
    pressScript: "",
    imageScript: "",
    assets: "",
  });
  const log = vi.fn();
  const page = serveRequests(
    service.handlers,
    { mayWrite, host: "desktop" },
    {
      post: (message) => port1.postMessage(message),
      listen: (listener) => void port1.on("message", listener),
    },
    log,
  );
  service.on((name, payload) => page.tell(name, payload as never));
  const client = connect({
    post: (message) => port2.postMessage(message),
    listen: (listener) => void port2.on("message", listener),
  });
  return { client, page, log, raw: (message) => port2.postMessage(message) };
}

test("a question is answered", async () => {
  const { client } = await line(false);
  expect(await client.ask("about", {})).toMatchObject({ ok: true, value: { host: "desktop" } });
});

test("a request that writes is refused where one may only read, before its handler runs", async () => {
  const { client } = await line(false);
  const heard = vi.fn();
  client.on("archiveChanged", heard);
  const reply = await client.ask("nameActor", { name: "Ada" });
  expect(reply).toMatchObject({ ok: false, problem: { code: "request.not-allowed" } });
  expect(heard).not.toHaveBeenCalled();
});

test("a request that writes is answered where one may write, and its events are heard", async () => {
  const { client } = await line(true);
  const heard = vi.fn();
  const stop = client.on("archiveChanged", heard);
  expect(await client.ask("nameActor", { name: "Ada" })).toEqual({
    ok: true,
    value: { actor: "Ada" },
  });
  await vi.waitFor(() => expect(heard).toHaveBeenCalledWith({ head: "named Ada" }));
  stop();
  await client.ask("nameActor", { name: "Bo" });
  expect(heard).toHaveBeenCalledTimes(1);
});

test.each(["constructor", "__proto__", "toString", "hasOwnProperty", "valueOf", "heard", "then"])(
  "%s is no request",
  async (name) => {
    const { client } = await line(true);
    expect(await client.ask(name as "about", {})).toMatchObject({
      ok: false,
      problem: { code: "request.unknown" },
    });
  },
);

test("input that breaks the contract is refused with its place", async () => {
  const { client } = await line(true);
  const reply = await client.ask("nameActor", { name: "" });
  expect(reply).toMatchObject({ ok: false, problem: { code: "request.bad-input" } });
  expect(!reply.ok && reply.problem.message).toContain("name:");
  expect(await client.ask("about", { more: 1 } as never)).toMatchObject({ ok: false });
});

test("an answer that breaks the contract is a fault, said and logged", async () => {
  const { client, log } = await line(true);
  expect(await client.ask("styles", {})).toMatchObject({
    ok: false,
    problem: { code: "request.bad-answer" },
  });
  expect(log).toHaveBeenCalledTimes(1);
});

test("a refusal of the archive reaches the page whole; a fault is logged and has no stack", async () => {
  const { client, log } = await line(true);
  const refusal = { code: "archive.none-open", message: "No archive is open." };
  expect(await client.ask("tree", {})).toMatchObject({ ok: false, problem: refusal });
  expect(log).not.toHaveBeenCalled();
  const fault = await client.ask("cancelJob", { job: "b3b1f3d2-6d2c-4c59-9e0c-111111111111" });
  expect(fault).toMatchObject({ ok: false, problem: { code: "carrel.fault" } });
  expect(JSON.stringify(fault)).not.toContain("fake-service");
  expect(log).toHaveBeenCalledTimes(1);
});

test("rubbish on the line is logged and ends nothing", async () => {
  const { client, raw, log } = await line(false);
  for (const rubbish of [
    "not json",
    "null",
    "7",
    { an: "object" },
    '{"t":"q","m":7,"a":[]}',
    '{"t":"q","m":"about","a":[{},{}]}',
    '{"t":"s","i":"x"}',
    "x".repeat(16 * 1024 * 1024 + 1),
  ])
    raw(rubbish);
  expect(await client.ask("about", {})).toMatchObject({ ok: true });
  expect(log).toHaveBeenCalledTimes(8);
});

test("rubbish from the service is dropped and ends nothing", async () => {
  const listeners: ((message: string) => void)[] = [];
  const client = connect({
    post: (message) => {
      const { i } = JSON.parse(message) as { i: string };
      for (const listener of listeners) {
        listener("null");
        listener("{");
        listener('{"t":"q","m":"constructor","a":[]}');
        listener(JSON.stringify({ t: "s", i, r: { ok: true, value: { actor: "Ada" } } }));
      }
    },
    listen: (listener) => void listeners.push(listener),
  });
  expect(await client.ask("nameActor", { name: "Ada" })).toMatchObject({ ok: true });
});

test("a lost channel is a problem that a reader can act on", async () => {
  const offline = () => Promise.reject(new Error("offline"));
  const client = connect({ post: offline, listen: () => undefined });
  const lost = await client.ask("about", {});
  expect(lost).toMatchObject({ ok: false, problem: { code: "wire.lost" } });
  expect(!lost.ok && lost.problem.message).toContain("offline");
});

test("no clock ends a long wait; closing does", async () => {
  let clocks = 0;
  const watch = createHook({ init: (_id, type) => void (type === "Timeout" && (clocks += 1)) });
  watch.enable();
  const silent = connect({ post: () => undefined, listen: () => undefined });
  const waiting = silent.ask("about", {});
  await new Promise(setImmediate);
  watch.disable();
  expect(clocks).toBe(0);
  silent.close();
  const closed = await waiting;
  expect(!closed.ok && closed.problem.message).toContain("closed");
});
