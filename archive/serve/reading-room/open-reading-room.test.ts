import { expect, test, vi } from "vitest";
import { FACSIMILE, PACKET } from "../testing/fake-service";
import { about, fetchKey, json, openRoom } from "../testing/room-under-test";
import { connect } from "../wire/connect";
import { uploadHeaders } from "../wire/doors";

test("the room opens on loopback alone, and its link carries 256 bits in the fragment", async () => {
  const { origin, token } = await openRoom();
  expect(new URL(origin).hostname).toBe("127.0.0.1");
  expect(Buffer.from(token, "base64url")).toHaveLength(32);
  const other = await openRoom();
  expect(other.token).not.toBe(token);
});

test("the shell is public, and nothing beside it", async () => {
  const { ask } = await openRoom();
  expect((await ask("/")).body).toContain("Carrel");
  expect((await ask("/assets/app-1a2b.js")).headers["content-type"]).toContain("javascript");
  for (const target of [
    "/assets/app-1a2b.js.map",
    "/../package.json",
    "/..%2f..%2fpackage.json",
    "/%2e%2e/%2e%2e/etc/passwd",
    "//etc/passwd",
    "/assets",
    "/nothing",
  ])
    expect((await ask(target)).status, target).toBe(404);
  for (const target of ["http://elsewhere.example/", "@elsewhere.example/", "x"])
    expect((await ask(target)).status, target).toBe(400);
});

test("a room that only reads changes nothing and takes no file", async () => {
  const { askKeyed } = await openRoom(false);
  const name = json({ t: "q", i: "1", m: "nameActor", a: [{ name: "Ada" }] });
  expect((await askKeyed("/rpc", name)).problem).toBe("request.not-allowed");
  const upload = { method: "POST", headers: uploadHeaders("a.txt"), body: "x" };
  expect(await askKeyed("/upload", upload)).toMatchObject({
    status: 403,
    problem: "request.not-allowed",
  });
});

test("every answer carries the headers that protect its reader", async () => {
  const { ask, askKeyed } = await openRoom();
  for (const answer of [await ask("/"), await ask("/nothing"), await askKeyed(FACSIMILE)]) {
    expect(answer.headers["content-security-policy"]).toBe(
      "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self'; img-src 'self' blob:; media-src 'self'; font-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-src 'none'; require-trusted-types-for 'script'; trusted-types carrel; frame-ancestors 'none'",
    );
    expect(answer.headers["x-content-type-options"]).toBe("nosniff");
    expect(answer.headers["referrer-policy"]).toBe("no-referrer");
    expect(answer.headers["cross-origin-resource-policy"]).toBe("same-origin");
  }
});

test("bytes come whole, in part, or not at all; and are not kept by the browser", async () => {
  const { askKeyed } = await openRoom();
  const whole = await askKeyed(FACSIMILE);
  expect([whole.body.length, whole.headers["cache-control"]]).toEqual([1000, "no-store"]);
  const part = await askKeyed(PACKET, { headers: { range: "bytes=10-12" } });
  expect(part).toMatchObject({ status: 206, body: "\n\u000b\f" });
  expect(part.headers["content-range"]).toBe("bytes 10-12/1000");
  expect(part.headers["content-disposition"]).toBe(
    "attachment; filename*=UTF-8''P%C3%A4ckchen%20%E2%80%9C1%E2%80%9D.pdf",
  );
  expect((await askKeyed(PACKET, { headers: { range: "bytes=1000-" } })).status).toBe(416);
  expect((await askKeyed(FACSIMILE, { method: "HEAD" })).body).toBe("");
  expect((await askKeyed("/facsimile/../../etc/passwd")).status).toBe(404);
  expect((await askKeyed("/facsimile/..%2f..%2fetc")).status).toBe(404);
  expect((await askKeyed(FACSIMILE, { method: "DELETE" })).status).toBe(405);
});

test("a page speaks through the doors: questions by POST, events as a stream", async () => {
  const { askKeyed, ask, token, origin } = await openRoom(true);
  const cookie = await fetchKey(ask, token);
  const hearing = new AbortController();
  const stream = await fetch(`${origin}/events`, { headers: { cookie }, signal: hearing.signal });
  const listeners: ((message: string) => void)[] = [];
  const deliver = (message: string) => listeners.forEach((listener) => listener(message));
  void readStream(stream, deliver);
  const client = connect({
    post: async (message) => deliver((await askKeyed("/rpc", { ...about, body: message })).body),
    listen: (listener) => void listeners.push(listener),
  });
  const heard = vi.fn();
  client.on("archiveChanged", heard);
  expect(await client.ask("nameActor", { name: "Ada" })).toMatchObject({ ok: true });
  await vi.waitFor(() => expect(heard).toHaveBeenCalledWith({ head: "named Ada" }));
  hearing.abort();
});

async function readStream(stream: Response, deliver: (message: string) => void): Promise<void> {
  const text = stream.body!.pipeThrough(new TextDecoderStream());
  try {
    for await (const part of text as unknown as AsyncIterable<string>)
      for (const found of part.matchAll(/^data: (.*)$/gm)) deliver(found[1]!);
  } catch {
    // Aborted by the test.
  }
}

test("a service that stops is said to whoever waits", async () => {
  const { askKeyed, crash } = await openRoom();
  await askKeyed("/rpc", about);
  const job = "b3b1f3d2-6d2c-4c59-9e0c-111111111111";
  const waiting = askKeyed(
    "/rpc",
    json({ t: "q", i: "1", m: "verify", a: [{ job, quick: true }] }),
  );
  setTimeout(crash, 50);
  expect(await waiting).toMatchObject({ status: 503, problem: "service.ended" });
});
