import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { expect, test, vi } from "vitest";
import type { ObjectId } from "../../model/ids";
import { createStore, openStore } from "./index";
import { random } from "./testing/scheduler";
import { useFolder, wordsOf } from "./testing/folder";

// A busy build machine is slow; what is tested here is never a matter of time.
vi.setConfig({ testTimeout: 240_000 });

const folder = useFolder();
const KILLS = 20;

/** The child as one plain file that Node can run. */
async function bundleChild(): Promise<string> {
  await build({
    configFile: false,
    logLevel: "error",
    ssr: { noExternal: true },
    build: {
      ssr: fileURLToPath(new URL("./testing/kill-child.ts", import.meta.url)),
      outDir: folder.path("child"),
      minify: false,
      rollupOptions: { output: { entryFileNames: "child.mjs" } },
    },
  });
  return folder.path("child/child.mjs");
}

/** Lets the child commit for a while, kills it, and answers what it printed, line by line. */
function runAndKill(args: readonly string[], afterOpening: number): Promise<readonly string[]> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
    let printed = "";
    let timer: NodeJS.Timeout | undefined;
    child.stdout.on("data", (piece: Buffer) => {
      printed += piece.toString();
      timer ??= setTimeout(() => child.kill("SIGKILL"), afterOpening);
    });
    child.on("error", reject);
    child.on("close", (code, signal) => {
      if (signal !== "SIGKILL") reject(new Error(`The child ended by itself (${code}).`));
      // A last line without its line feed was not printed whole.
      else
        resolve(
          printed
            .split("\n")
            .slice(0, -1)
            .filter((line) => line !== "open"),
        );
    });
  });
}

test("a writer killed twenty times at random loses nothing that it acknowledged", async () => {
  const root = folder.path("a.carrel");
  await (await createStore({ root, title: "Killed" })).close();
  const child = await bundleChild();
  const chance = random(Date.now());
  const acknowledged: string[] = [];
  for (let kill = 0; kill < KILLS; kill++)
    acknowledged.push(...(await runAndKill([child, root, String(kill)], chance() * 250)));
  const store = await openStore({ root, mode: "write" });
  expect(store.readOnly).toBeNull();
  const lost: string[] = [];
  for (const line of acknowledged) {
    const [id, version, words] = line.split(" ") as [ObjectId, string, string];
    const found = await store.read(id, "text.txt", Number(version)).catch(() => new Uint8Array());
    if (wordsOf(found) !== `${words} ${id}`) lost.push(line);
  }
  expect(lost).toEqual([]);
  expect(acknowledged.length).toBeGreaterThan(KILLS);
  expect((await store.verify({ quick: false })).discrepancies).toEqual([]);
  await store.close();
});
