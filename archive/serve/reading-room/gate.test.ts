import { expect, test } from "vitest";
import { FACSIMILE, PACKET } from "../testing/fake-service";
import { about, fetchKey, json, openRoom } from "../testing/room-under-test";
import { uploadHeaders } from "../wire/doors";

test("all of the archive needs the key", async () => {
  const { ask, askKeyed } = await openRoom(true);
  const upload = { method: "POST", headers: uploadHeaders("a.txt"), body: "x" };
  expect(await ask("/rpc", about)).toMatchObject({ status: 401, problem: "door.no-key" });
  expect(await ask("/upload", upload)).toMatchObject({ status: 401 });
  for (const target of ["/events", FACSIMILE, PACKET])
    expect((await ask(target)).status, target).toBe(401);
  expect(await askKeyed("/rpc", about)).toMatchObject({ status: 200 });
  expect((await askKeyed(FACSIMILE)).status).toBe(200);
});

test("a wrong token and a wrong key open nothing", async () => {
  const { ask, port, token } = await openRoom();
  for (const body of [{ token: `${token}x` }, { token: "" }, {}, null, { token: [token] }])
    expect(await ask("/session", json(body))).toMatchObject({ status: 403 });
  expect((await ask("/session", json({ token: "x".repeat(2000) }))).status).toBe(403);
  const { "content-type": type } = about.headers ?? {};
  const wrong = { cookie: `carrel-${port}=${token}`, "content-type": type ?? "" };
  expect((await ask("/rpc", { ...about, headers: wrong })).status).toBe(401);
});

test("the key is a cookie that scripts cannot read, strict, named by the port", async () => {
  const { ask, port, token } = await openRoom();
  const answer = await ask("/session", json({ token }));
  expect(answer.status).toBe(204);
  const cookie = answer.headers["set-cookie"]?.[0] ?? "";
  expect(cookie).toMatch(
    new RegExp(`^carrel-${port}=[\\w-]{43}; HttpOnly; SameSite=Strict; Path=/$`),
  );
  expect(cookie).not.toContain(token);
});

test("one room's key does not open another", async () => {
  const [first, second] = [await openRoom(), await openRoom()];
  const cookie = await fetchKey(first.ask, first.token);
  const value = cookie.split("=")[1];
  const renamed = { cookie: `carrel-${second.port}=${value}`, "content-type": "application/json" };
  expect((await second.ask("/rpc", { ...about, headers: renamed })).status).toBe(401);
});

test("a name that was pointed at this computer is turned away (DNS rebinding)", async () => {
  const { ask, port } = await openRoom();
  const asHost = async (host: string) => (await ask("/", { headers: { host } })).status;
  for (const host of [
    "evil.example",
    `evil.example:${port}`,
    `127.0.0.1.evil.example:${port}`,
    "127.0.0.1",
    `127.0.0.1:${port + 1}`,
    `0.0.0.0:${port}`,
    `127.0.0.1:${port}, evil.example`,
  ])
    expect(await asHost(host), host).toBe(421);
  for (const host of [`127.0.0.1:${port}`, `localhost:${port}`, `LOCALHOST:${port}`])
    expect(await asHost(host), host).toBe(200);
});

test("a foreign page is turned away, by its origin and by what its browser says", async () => {
  const { ask, askKeyed, origin, token } = await openRoom();
  for (const foreign of ["https://evil.example", "null", "http://127.0.0.1", `${origin}.evil`]) {
    const answer = await askKeyed("/rpc", {
      ...about,
      headers: { ...about.headers, origin: foreign },
    });
    expect(answer, foreign).toMatchObject({ status: 403, problem: "door.foreign-page" });
  }
  for (const site of ["cross-site", "same-site"]) {
    const headers = { ...about.headers, "sec-fetch-site": site };
    expect((await askKeyed("/rpc", { ...about, headers })).status).toBe(403);
    expect((await ask("/session", json({ token }, { "sec-fetch-site": site }))).status).toBe(403);
    expect((await ask("/", { headers: { "sec-fetch-site": site } })).status).toBe(200);
  }
  const own = { ...about.headers, origin, "sec-fetch-site": "same-origin" };
  expect((await askKeyed("/rpc", { ...about, headers: own })).status).toBe(200);
});

test("no answer lets another origin read (no CORS)", async () => {
  const { ask, askKeyed } = await openRoom();
  const origin = { origin: "https://evil.example" };
  for (const answer of [
    await ask("/", { headers: origin }),
    await ask("/rpc", { method: "OPTIONS", headers: origin }),
    await askKeyed("/rpc", about),
  ])
    expect(Object.keys(answer.headers).join()).not.toContain("access-control");
  expect((await ask("/rpc", { method: "OPTIONS" })).status).toBe(405);
});

test("a body that a foreign form could send is not taken", async () => {
  const { askKeyed, ask, token } = await openRoom(true);
  const plain = { ...about, headers: { "content-type": "text/plain" } };
  expect((await askKeyed("/rpc", plain)).status).toBe(415);
  const form = { "content-type": "application/x-www-form-urlencoded" };
  expect((await ask("/session", { ...json({ token }), headers: form })).status).toBe(415);
  const named = { ...uploadHeaders("a.txt"), "content-type": "multipart/form-data" };
  expect((await askKeyed("/upload", { method: "POST", headers: named, body: "x" })).status).toBe(
    415,
  );
  expect((await askKeyed("/rpc")).status).toBe(405);
});
