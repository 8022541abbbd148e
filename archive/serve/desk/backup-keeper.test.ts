import { randomUUID } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { makeSample } from "../sample-archive";
import { keepSample, type KeptSample } from "../testing/kept-sample";
import type { EventPayload } from "../../contract/events";
import { createByteHandler } from "../bytes/byte-handler";

let kept: KeptSample;
let folder: string;
let service: KeptSample["service"];
const place = (name: string) => kept.place(name);
const admit = (path: string) => kept.admit(path);
const job = () => randomUUID();

beforeEach(async () => {
  kept = await keepSample();
  ({ folder, service } = kept);
});
afterEach(() => kept.close());

const change = () =>
  service.handlers.createUnit({ level: "item", title: "A new letter", parent: null });

test("a backup is remembered with when and where, and the archive knows nothing of it", async () => {
  expect(await service.handlers.backups({})).toMatchObject({ last: null, changed: true });
  const head = (await service.handlers.about({})).archive?.head;
  const ticket = await admit(place("port.zip"));
  const made = await service.handlers.backUp({ job: job(), ticket });
  expect(made).toMatchObject({ name: "port.zip", url: null });
  expect((await service.handlers.about({})).archive?.head).toBe(head);
  expect(await service.handlers.backups({})).toMatchObject({
    last: { name: "port.zip", folder, seq: made.seq, size: made.size, there: true },
    changed: false,
    due: false,
  });
  await change();
  rmSync(place("port.zip"));
  expect(await service.handlers.backups({})).toMatchObject({
    changed: true,
    last: { there: false },
  });
});

test("a drill restores the last backup, compares it with the log, and cleans up", async () => {
  const refused = await service.handlers
    .drillBackup({ job: job() })
    .catch((error: unknown) => error);
  expect(refused).toMatchObject({ code: "backup.none" });
  await service.handlers.backUp({ job: job(), ticket: await admit(place("port.zip")) });
  await change();
  const heard: EventPayload<"jobProgress">[] = [];
  service.on((name, payload) => name === "jobProgress" && heard.push(payload as never));
  const drill = await service.handlers.drillBackup({ job: job() });
  expect(drill).toMatchObject({ ok: true, inLog: true });
  expect(drill.objects).toBeGreaterThan(20);
  expect(heard.at(-1)).toMatchObject({ kind: "drill", done: heard.at(-1)?.total });
  expect(readdirSync(place("home")).filter((name) => name.startsWith("drill"))).toEqual([]);
  expect(await service.handlers.backups({})).toMatchObject({ drill: { ok: true } });
});

test("a drill finds a backup that was damaged since, and one that is of another past", async () => {
  await service.handlers.backUp({ job: job(), ticket: await admit(place("port.zip")) });
  const bytes = readFileSync(place("port.zip"));
  bytes[Math.floor(bytes.length / 3)]! ^= 1;
  writeFileSync(place("port.zip"), bytes);
  const found = await service.handlers.drillBackup({ job: job() }).catch((error: unknown) => error);
  expect(found).toMatchObject({ code: "backup.damaged" });
  expect(await service.handlers.backups({})).toMatchObject({ drill: { ok: false } });
  // Another sample has another identity: its backup, put in the place of ours, is whole but not ours.
  await makeSample(place("Other.carrel"));
  const { backUp } = await import("../../store/backup");
  await backUp({ root: place("Other.carrel"), out: place("port.zip"), replace: true });
  const record = JSON.parse(readFileSync(place("home/backups.json"), "utf8")) as Record<
    string,
    { last: { size: number } }
  >;
  for (const kept of Object.values(record)) kept.last.size = readFileSync(place("port.zip")).length;
  writeFileSync(place("home/backups.json"), JSON.stringify(record));
  expect(await service.handlers.drillBackup({ job: job() })).toMatchObject({
    ok: false,
    inLog: false,
  });
});

test("without a place Carrel keeps one verified copy and hands it out, piece by piece, under an address of its own", async () => {
  const first = await service.handlers.backUp({ job: job(), ticket: null });
  const made = await service.handlers.backUp({ job: job(), ticket: null });
  writeFileSync(place("index.html"), "<title>Carrel</title>");
  const answer = await createByteHandler({ shell: folder, resource: service.resource });
  const whole = await answer(new Request(`http://carrel${made.url ?? ""}`));
  expect(whole.headers.get("content-disposition")).toContain("attachment");
  const bytes = Buffer.from(await whole.arrayBuffer());
  const { last } = await service.handlers.backups({});
  const path = join(last?.folder ?? "", last?.name ?? "");
  expect(bytes.length).toBeGreaterThan(4 * 1024 * 1024);
  expect(bytes.equals(readFileSync(path))).toBe(true);
  const part = await answer(
    new Request(`http://carrel${made.url ?? ""}`, { headers: { range: "bytes=100-3000099" } }),
  );
  expect(part.status).toBe(206);
  expect(Buffer.from(await part.arrayBuffer()).equals(bytes.subarray(100, 3_000_100))).toBe(true);
  expect((await answer(new Request(`http://carrel/backup/${"0".repeat(32)}.zip`))).status).toBe(
    404,
  );
  if (first.name !== made.name)
    expect((await answer(new Request(`http://carrel${first.url ?? ""}`))).status).toBe(404);
  expect(readdirSync(last?.folder ?? "")).toEqual([made.name]);
});

test("a backup is restored beside the archives that are there, and opened", async () => {
  await service.handlers.backUp({ job: job(), ticket: await admit(place("Port 2026-11-27.zip")) });
  const ticket = await admit(place("Port 2026-11-27.zip"));
  const before = (await service.handlers.about({})).archive;
  expect(await service.handlers.restoreBackup({ job: job(), ticket })).toMatchObject({
    name: "Port.carrel",
    id: before?.id,
  });
  expect(await service.handlers.restoreBackup({ job: job(), ticket })).toMatchObject({
    name: "Port 2.carrel",
  });
  expect(existsSync(place("home/archives/Port 2.carrel"))).toBe(true);
});

test("the reader's days decide when a backup is due, and the sample never is", async () => {
  await service.handlers.backUp({ job: job(), ticket: await admit(place("port.zip")) });
  await change();
  const record = readFileSync(place("home/backups.json"), "utf8");
  writeFileSync(place("home/backups.json"), record.replace(/"when": "\d{4}/, '"when": "2001'));
  expect(await service.handlers.backups({})).toMatchObject({ changed: true, due: false });
});

test("an archive that has changed is due when its backup is older than the reader's days, and not before", async () => {
  await service.handlers.createArchive({ title: "Own" });
  await service.handlers.backUp({ job: job(), ticket: await admit(place("own.zip")) });
  const age = (when: string) => {
    const record = readFileSync(place("home/backups.json"), "utf8");
    writeFileSync(
      place("home/backups.json"),
      record.replace(/"when": "[^"]*"/, `"when": "${when}"`),
    );
  };
  const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();
  age(daysAgo(15));
  expect(await service.handlers.backups({})).toMatchObject({ changed: false, due: false });
  await change();
  expect(await service.handlers.backups({})).toMatchObject({ changed: true, due: true });
  await service.handlers.remindOfBackup({ days: 30 });
  expect(await service.handlers.backups({})).toMatchObject({ due: false, remindDays: 30 });
  age(daysAgo(31));
  expect((await service.handlers.backups({})).due).toBe(true);
  await service.handlers.remindOfBackup({ days: null });
  expect((await service.handlers.backups({})).due).toBe(false);
});

test("opening an archive tells of a folder beside it that may be a killed restore's, and leaves it alone", async () => {
  const strange = place("Old.carrel.restoring-0123abcd");
  mkdirSync(strange);
  writeFileSync(join(strange, "letter.txt"), "mine");
  const told: string[] = [];
  service.on((name, payload) => {
    if (name === "notice" && "problem" in payload) told.push(payload.problem.code);
  });
  await service.handlers.reopenArchive({});
  await expect.poll(() => told).toEqual(["restore.leftover"]);
  expect(readFileSync(join(strange, "letter.txt"), "utf8")).toBe("mine");
});
