// A headless Chromium and a raw line of its DevTools protocol. Node has WebSocket built in.
import { spawn, type ChildProcess } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";

// What the protocol carries is JSON of a hundred shapes; each caller knows the one that it asked for.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Params = any;
type Listener = (params: Params) => void;

export interface Chromium {
  readonly child: ChildProcess;
  send(method: string, params?: object, sessionId?: string): Promise<Params>;
  on(method: string, listener: Listener, sessionId?: string): void;
  close(): Promise<void>;
}

const installed = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/opt/google/chrome/chrome",
];

export async function launchChromium(
  args: readonly string[],
  switches: ReadonlyMap<string, string>,
): Promise<Chromium> {
  const port = args.find((word) => word.startsWith("--remote-debugging-port="))?.split("=")[1];
  const browser =
    process.env["ELECTRON_DOUBLE_CHROMIUM"] ?? installed.find((file) => existsSync(file));
  if (browser === undefined) throw new Error("electron-double: no Chromium is installed");
  const profile = mkdtempSync(path.join(tmpdir(), "electron-double-"));
  const flags = [...switches].map(([name, value]) => `--${name}${value === "" ? "" : `=${value}`}`);
  const child = spawn(
    browser,
    [
      ...flags,
      ...["--no-sandbox", "--no-startup-window", "--no-first-run", "--disable-gpu", "--test-type"],
      ...["--disable-quic", "--disable-background-networking", "--disable-component-update"],
      ...["--disable-sync", "--autoplay-policy=no-user-gesture-required", "--headless=new"],
      `--user-data-dir=${profile}`,
      `--remote-debugging-port=${port ?? "0"}`,
    ],
    { stdio: ["ignore", "ignore", "pipe"] },
  );
  process.on("exit", () => {
    child.kill("SIGKILL");
    rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
  });
  const chromium = speak(await openSocket(await addressOf(child)), child);
  await chromium.send("Target.setDiscoverTargets", { discover: true });
  return chromium;
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    child.once("exit", (code) => reject(new Error(`Chromium exited with ${code}`)));
    createInterface({ input: child.stderr! }).on("line", (line) => {
      const address = /^DevTools listening on (ws:\S+)/.exec(line)?.[1];
      if (address === undefined) return;
      // Playwright waits for this very line.
      console.error(line);
      resolve(address);
    });
  });
}

async function openSocket(address: string): Promise<WebSocket> {
  const socket = new WebSocket(address);
  await new Promise((resolve, reject) => {
    socket.addEventListener("open", resolve);
    socket.addEventListener("error", reject);
  });
  return socket;
}

function speak(socket: WebSocket, child: ChildProcess): Chromium {
  const calls = new Map<number, PromiseWithResolvers<Params>>();
  const listeners = new Map<string, Set<Listener>>();
  let count = 0;
  socket.addEventListener("message", (event) => {
    const message = JSON.parse(String(event.data)) as Params;
    if (message.id === undefined) {
      const key = `${message.sessionId ?? ""}${message.method}`;
      for (const listener of listeners.get(key) ?? []) listener(message.params);
      return;
    }
    const call = calls.get(message.id);
    calls.delete(message.id);
    if (message.error) call?.reject(new Error(message.error.message));
    else call?.resolve(message.result);
  });
  socket.addEventListener("close", () => {
    for (const call of calls.values()) call.reject(new Error("Chromium is gone"));
    calls.clear();
  });
  const send: Chromium["send"] = (method, params = {}, sessionId) => {
    const call = Promise.withResolvers<Params>();
    calls.set((count += 1), call);
    socket.send(JSON.stringify({ id: count, method, params, sessionId }));
    return call.promise;
  };
  return {
    child,
    send,
    on: (method, listener, sessionId = "") => {
      const key = sessionId + method;
      listeners.set(key, (listeners.get(key) ?? new Set()).add(listener));
    },
    close: async () => {
      const patience = new Promise((resolve) => setTimeout(resolve, 1500));
      await Promise.race([send("Browser.close").catch(() => undefined), patience]);
      child.kill("SIGKILL");
    },
  };
}
