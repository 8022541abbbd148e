// `npm start [ARCHIVE]`: builds what is stale, then opens the desktop window; where there can be none, the same app at a loopback
// address. `--serve` asks for the address directly.
import { spawn, spawnSync } from "node:child_process";
import path from "node:path";
import { requireNode } from "./node-version.mjs";

requireNode("carrel");
const root = path.join(import.meta.dirname, "..");
const words = process.argv.slice(2).filter((word) => word !== "--serve");
const archives = words.map((word) => path.resolve(process.env.INIT_CWD ?? process.cwd(), word));

const build = spawnSync(process.execPath, [path.join(root, "scripts/build.mjs")], {
  stdio: "inherit",
});
if (build.status !== 0) process.exit(build.status ?? 1);

if (process.argv.includes("--serve")) serve();
else {
  const { findDesktop } = await import("./desktop-window.mjs");
  const desktop = findDesktop(root);
  if (desktop.binary === undefined) fallBack(desktop.why);
  else openWindow(desktop.binary);
}

function openWindow(binary) {
  const began = Date.now();
  const window = spawn(binary, [root, ...archives], { stdio: "inherit" });
  const forward = (signal) => process.on(signal, () => window.kill(signal));
  ["SIGINT", "SIGTERM"].forEach(forward);
  const missed = { said: false };
  const end = (code) => {
    // A window that dies at once was never there: a missing library, a refused sandbox.
    if (code === 0 || code === null || Date.now() - began > 10_000) process.exit(code ?? 0);
    if (!missed.said) fallBack(`Electron ended at once (exit ${code})`);
    missed.said = true;
  };
  window.on("error", () => end(1)).on("exit", end);
}

function fallBack(why) {
  process.stdout.write(
    `No desktop window, because ${why}; the same app is at the address below.\n`,
  );
  serve();
}

function serve() {
  const room = spawn(process.execPath, [path.join(root, "out/main/start-room.js"), ...archives], {
    stdio: "inherit",
  });
  const forward = (signal) => process.on(signal, () => room.kill(signal));
  ["SIGINT", "SIGTERM"].forEach(forward);
  room.on("exit", (code) => process.exit(code ?? 0));
}
