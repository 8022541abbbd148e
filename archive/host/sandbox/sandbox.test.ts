import { mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createSandbox } from "./create-sandbox";
import { forkParser } from "./fork-parser";
import type { ParserProcess, SandboxLimits } from "./parser-port";
import { buildParser } from "./testing/build-parser";

let folder = "";
let parser = "";
beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), "carrel-sandbox-")));
  parser = await buildParser(folder);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function file(name: string, content: string | Uint8Array) {
  const path = join(folder, name);
  await writeFile(path, content);
  return { path, name, bytes: content.length };
}

/** A sandbox whose processes are all remembered, so that a test can ask whether they still live. */
function watchedSandbox(script: string, limits: Partial<SandboxLimits> = {}, workers = 1) {
  const spawned: { process: ParserProcess; gone: Promise<void>; isGone: () => boolean }[] = [];
  const fork = forkParser(script, [folder]);
  const spawn = () => {
    const process = fork();
    let over = false;
    const gone = new Promise<void>((resolve) =>
      process.onExit(() => {
        over = true;
        resolve();
      }),
    );
    spawned.push({ process, gone, isGone: () => over });
    return process;
  };
  return { spawned, sandbox: createSandbox({ spawn, limits, workers }) };
}

const hostile = (name: string, body: string) =>
  file(name, `process.on("message", (job) => { ${body} }); process.send({ id: 0, ready: true });`);

test("a file is decoded and read in a process of its own", async () => {
  const { sandbox, spawned } = watchedSandbox(parser);
  const reading = await sandbox.read(await file("dues.txt", "Harbour dues\n\nPaid in full."));
  expect(reading).toMatchObject({
    format: "plain-text",
    charset: "UTF-8",
    words: { in: 5, kept: 5 },
  });
  expect(spawned).toHaveLength(1);
  await sandbox.close();
  await spawned[0]?.gone;
});

test("what the parser refuses comes back with its code and the file's name", async () => {
  const { sandbox } = watchedSandbox(parser);
  await expect(sandbox.read(await file("nil.txt", ""))).rejects.toMatchObject({
    name: "ArchiveError",
    code: "import.empty",
    message: expect.stringContaining("nil.txt"),
  });
  await sandbox.close();
});

test("a charset that the reader names goes with the file", async () => {
  const { sandbox } = watchedSandbox(parser);
  const korean = new Uint8Array([0xc7, 0xd7, 0xb8, 0xb8]);
  const reading = await sandbox.read({ ...(await file("k.txt", korean)), charset: "euc-kr" });
  expect(reading.drafts[0]?.title).toBe("항만");
  await sandbox.close();
});

test("a parser that takes too long is killed, named, and replaced", async () => {
  const slow = await hostile("slow.cjs", "for (;;);");
  const { sandbox, spawned } = watchedSandbox(slow.path, { millisecondsPerFile: 300 });
  const reading = sandbox.read(await file("loop.txt", "a"));
  await expect(reading).rejects.toMatchObject({ code: "import.too-slow" });
  await spawned[0]?.gone;
  expect(spawned).toHaveLength(2);
  expect(spawned[1]?.isGone()).toBe(false);
  await sandbox.close();
});

test("a parser that takes too much memory is killed, buffers counted", async () => {
  const greedy = await hostile(
    "greedy.cjs",
    "const all = []; setInterval(() => all.push(Buffer.alloc(16 << 20, 1)), 5);",
  );
  const { sandbox, spawned } = watchedSandbox(greedy.path, { residentBytes: 256 << 20 });
  const reading = sandbox.read(await file("bomb.txt", "a"));
  await expect(reading).rejects.toMatchObject({ code: "import.too-large-in-memory" });
  await spawned[0]?.gone;
  await sandbox.close();
});

test("a parser that dies takes only its own file with it", async () => {
  const dying = await hostile(
    "dying.cjs",
    `if (job.name === "bad.txt") process.exit(3);
     process.send({ id: job.id, reading: { format: "x", charset: null, drafts: [], warnings: [], words: { in: 0, kept: 0, reported: 0 } } });`,
  );
  const { sandbox } = watchedSandbox(dying.path);
  const bad = sandbox.read(await file("bad.txt", "a"));
  const good = sandbox.read(await file("good.txt", "a"));
  await expect(bad).rejects.toMatchObject({ code: "import.unreadable" });
  await expect(good).resolves.toMatchObject({ format: "x" });
  await sandbox.close();
});

test("an answer that is no reading is refused", async () => {
  const lying = await hostile("lying.cjs", "process.send({ id: job.id, reading: { drafts: 7 } });");
  const { sandbox } = watchedSandbox(lying.path);
  await expect(sandbox.read(await file("lie.txt", "a"))).rejects.toMatchObject({
    code: "import.unreadable",
  });
  await sandbox.close();
});

test("a process is replaced when it has read its share of files", async () => {
  const { sandbox, spawned } = watchedSandbox(parser, { filesPerProcess: 2 });
  for (let n = 0; n < 5; n += 1) await sandbox.read(await file("a.txt", "a b c"));
  expect(spawned).toHaveLength(3);
  await sandbox.close();
});

test("a process is replaced when it has read its share of bytes", async () => {
  const { sandbox, spawned } = watchedSandbox(parser, { bytesPerProcess: 8 });
  for (let n = 0; n < 4; n += 1) await sandbox.read(await file("a.txt", "a b c"));
  expect(spawned).toHaveLength(3);
  await sandbox.close();
});

test("the parser can open no file of the reader's, start nothing, and sees no environment", async () => {
  const secret = await hostile(
    "curious.cjs",
    `const tries = [
       () => require("node:fs").readFileSync("/etc/hostname"),
       () => require("node:fs").writeFileSync(__dirname + "/x", ""),
       () => require("node:child_process").execSync("true"),
     ].map((attempt) => { try { attempt(); return "done"; } catch (error) { return error.code; } });
     process.send({ id: job.id, problem: { code: "import.told", message: JSON.stringify([tries, Object.keys(process.env)]), remedy: "" } });`,
  );
  const { sandbox } = watchedSandbox(secret.path);
  const denied = "ERR_ACCESS_DENIED";
  await expect(sandbox.read(await file("a.txt", "a"))).rejects.toMatchObject({
    message: JSON.stringify([[denied, denied, denied], []]),
  });
  await sandbox.close();
});

test("stopping an import kills the parser at work", async () => {
  const slow = await hostile("slow2.cjs", "for (;;);");
  const { sandbox, spawned } = watchedSandbox(slow.path);
  const stop = new AbortController();
  const reading = sandbox.read(await file("loop.txt", "a"), stop.signal);
  setTimeout(() => stop.abort(new Error("stopped by the reader")), 200);
  await expect(reading).rejects.toThrow("stopped by the reader");
  await spawned[0]?.gone;
  await sandbox.close();
});

test("stopping an import starts no parser for the files that still waited", async () => {
  const { path } = await hostile("sleeper.cjs", "");
  const { sandbox, spawned } = watchedSandbox(path);
  const stop = new AbortController();
  const source = await file("dues.txt", "Harbour dues");
  const reads = Array.from({ length: 20 }, () => sandbox.read(source, stop.signal));
  setTimeout(() => stop.abort(new Error("stopped by the reader")), 200);
  const ended = await Promise.allSettled(reads);
  expect(ended.every(({ status }) => status === "rejected")).toBe(true);
  // The one at work is killed; another stands ready for the next import.
  expect(spawned.length).toBeLessThanOrEqual(2);
  await sandbox.close();
});

test("a file over the cap is refused before it is read", async () => {
  const { sandbox, spawned } = watchedSandbox(parser, { bytesPerFile: 3 });
  await expect(sandbox.read(await file("big.txt", "abcd"))).rejects.toMatchObject({
    code: "import.too-large",
  });
  expect(spawned).toHaveLength(0);
  await sandbox.close();
});
