import { EventEmitter } from "node:events";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, watch, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";

interface AppOptions {
  readonly appPath: string;
  readonly name: string;
  readonly version: string;
  readonly args: readonly string[];
}

/** Electron's `app`: the life of the application, its paths, and the lock that lets one instance run. */
export class App extends EventEmitter {
  readonly isPackaged = process.env["ELECTRON_DOUBLE_PACKAGED"] === "1";
  /** What was asked of the system, for tests. */
  readonly asked: { sandbox: boolean; relaunches: number } = { sandbox: false, relaunches: 0 };
  readonly switches = new Map<string, string>();
  isQuitting = false;
  /** Set by the double: its windows and its Chromium. */
  world = { closeWindows: (): boolean => true, end: async (): Promise<void> => undefined };
  metrics: () => readonly object[] = () => [];
  #options: AppOptions = { appPath: ".", name: "app", version: "0", args: [] };
  #ready = Promise.withResolvers<void>();
  #isReady = false;
  #userData: string | undefined;

  readonly commandLine = {
    appendSwitch: (name: string, value = ""): void => void this.switches.set(name, value),
    hasSwitch: (name: string): boolean => this.switches.has(name) || this.#word(name) !== undefined,
    getSwitchValue: (name: string): string => this.switches.get(name) ?? this.#word(name) ?? "",
  };
  #word(name: string): string | undefined {
    const found = this.#options.args.find((word) => `${word}=`.startsWith(`--${name}=`));
    return found?.slice(name.length + 3);
  }
  configure(options: AppOptions): void {
    this.#options = options;
  }
  /** Called when main has been evaluated; Playwright replaces `emit` to hold `ready` back until it has attached. */
  beReady(): void {
    this.#isReady = true;
    this.#ready.resolve();
    this.emit("will-finish-launching");
    this.emit("ready", {}, {});
  }
  whenReady(): Promise<void> {
    return this.#ready.promise;
  }
  isReady(): boolean {
    return this.#isReady;
  }
  getAppPath(): string {
    return this.#options.appPath;
  }
  getName(): string {
    return this.#options.name;
  }
  getVersion(): string {
    return this.#options.version;
  }
  getLocale(): string {
    return this.commandLine.getSwitchValue("lang") || "en-US";
  }
  getAppMetrics(): readonly object[] {
    return this.metrics();
  }
  /** Never the tester's own folders. */
  getPath(name: string): string {
    if (name === "exe") return process.argv[0]!;
    if (name === "temp") return os.tmpdir();
    const given = this.commandLine.getSwitchValue("user-data-dir");
    this.#userData ??= given || mkdtempSync(path.join(os.tmpdir(), "double-user-"));
    const folder = name === "userData" ? this.#userData : path.join(this.#userData, name);
    mkdirSync(folder, { recursive: true });
    return folder;
  }
  enableSandbox(): void {
    if (this.#isReady)
      throw new Error("app.enableSandbox() can only be called before app is ready");
    this.asked.sandbox = true;
  }
  requestSingleInstanceLock(): boolean {
    const folder = this.getPath("userData");
    const lock = path.join(folder, "double.lock");
    if (!takeLock(lock)) {
      const call = { argv: process.argv, folder: process.cwd() };
      writeFileSync(path.join(folder, `double.second-${process.pid}`), JSON.stringify(call));
      return false;
    }
    process.on("exit", () => rmSync(lock, { force: true }));
    watch(folder, (_event, file) => {
      if (file?.startsWith("double.second-") !== true) return;
      setTimeout(() => this.#hearSecond(path.join(folder, file)), 30);
    }).unref();
    return true;
  }
  #hearSecond(file: string): void {
    try {
      const call = JSON.parse(readFileSync(file, "utf8")) as { argv: string[]; folder: string };
      rmSync(file);
      this.emit("second-instance", {}, call.argv, call.folder, null);
    } catch {
      // Heard already: a folder tells of one file twice.
    }
  }
  relaunch(): void {
    this.asked.relaunches += 1;
  }
  quit(): void {
    if (this.isQuitting) return;
    let prevented = false;
    const preventDefault = () => {
      prevented = true;
    };
    this.emit("before-quit", { preventDefault });
    if (prevented || !this.world.closeWindows()) return;
    this.emit("will-quit", { preventDefault });
    if (!prevented) this.exit(0);
  }
  exit(code = 0): void {
    if (this.isQuitting) return;
    this.isQuitting = true;
    EventEmitter.prototype.emit.call(this, "quit", {}, code);
    void this.world.end().then(() => process.exit(code));
  }
}

function takeLock(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: "wx" });
    return true;
  } catch {
    const holder = Number(readFileSync(lock, "utf8"));
    if (isAlive(holder)) return false;
    writeFileSync(lock, String(process.pid));
    return true;
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
