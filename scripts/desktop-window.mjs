// Whether this computer can open the desktop window, and with which binary.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

const PATIENCE = 20_000;

/** `{binary}` of Electron, or `{why}` there is no window, in the reader's words. */
export function findDesktop(root, env = process.env) {
  const { platform } = process;
  if (platform === "linux" && !env.DISPLAY && !env.WAYLAND_DISPLAY)
    return { why: "this computer has no display" };
  if (platform === "linux" && process.getuid?.() === 0 && !env.ELECTRON_OVERRIDE_DIST_PATH)
    return { why: "Electron's sandbox does not run as root" };
  const binary = findBinary(root, env) ?? obtainBinary(root, env);
  return binary === undefined
    ? { why: "Electron's binary is not installed and could not be downloaded" }
    : { binary };
}

function findBinary(root, env) {
  const folder = path.join(root, "node_modules/electron");
  const named = path.join(folder, "path.txt");
  const name = existsSync(named) ? readFileSync(named, "utf8") : "electron";
  const binary = path.join(env.ELECTRON_OVERRIDE_DIST_PATH ?? path.join(folder, "dist"), name);
  return existsSync(binary) ? binary : undefined;
}

/** Electron's own installer: pinned version, checked digest. That is installation; the app itself never reaches out. */
function obtainBinary(root, env) {
  const installer = path.join(root, "node_modules/electron/install.js");
  if (env.ELECTRON_OVERRIDE_DIST_PATH || !existsSync(installer)) return undefined;
  process.stderr.write("Downloading Electron's binary ...\n");
  spawnSync(process.execPath, [installer], {
    stdio: "ignore",
    timeout: PATIENCE,
    killSignal: "SIGKILL",
  });
  return findBinary(root, env);
}
