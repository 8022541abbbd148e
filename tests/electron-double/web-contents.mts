// One page of Chromium, as Electron's WebContents shows it to main.
import { randomUUID } from "node:crypto";
import { EventEmitter } from "node:events";
import type { Chromium, Params } from "./chromium.mts";
import { decode, encode } from "./codec.mts";
import type { IpcMain, IpcMessage } from "./ipc-main.mts";
import { mainWorldScript, preloadScript, WORLD } from "./page-scripts.mts";
import { judgeRequest } from "./requests.mts";
import { toApp, toChromium } from "./schemes.mts";
import type { DoubleSession } from "./session.mts";

interface Frame {
  url: string;
  readonly parent: null;
}
export interface Preferences {
  readonly preload?: string;
  readonly [name: string]: unknown;
}
type OpenHandler = (details: { readonly url: string }) => { readonly action: string };

const safe = { sandbox: true, contextIsolation: true, nodeIntegration: false, webSecurity: true };
const count = { contents: 0, opening: 0 };
export const allContents = new Map<number, WebContents>();
/** Pages that a BrowserWindow made. */
const ownTargets = new Set<string>();
/** False for a popup, null while a window is being made: Chromium tells of a page before it answers who asked for it. */
export const isOwnTarget = (targetId: string): boolean | null =>
  ownTargets.has(targetId) ? true : count.opening > 0 ? null : false;

export class WebContents extends EventEmitter {
  readonly id = (count.contents += 1);
  readonly mainFrame: Frame = { url: "about:blank", parent: null };
  readonly preferences: Preferences;
  readonly session: DoubleSession;
  targetId = "";
  /** The address that main itself asked for: no will-navigate for it. */
  expected: string | undefined;
  frameId = "";
  closeOwner: () => void = () => this.end();
  readonly #chromium: Chromium;
  readonly #ipc: IpcMain;
  readonly #ready: Promise<void>;
  readonly #size: { readonly width: number; readonly height: number };
  #sessionId = "";
  #world: string | undefined;
  #destroyed = false;
  #onOpen: OpenHandler = () => ({ action: "allow" });

  constructor(
    chromium: Chromium,
    preferences: Preferences,
    session: DoubleSession,
    ipc: IpcMain,
    size: { readonly width: number; readonly height: number },
  ) {
    super();
    this.#size = size;
    for (const [name, value] of Object.entries(safe))
      if (preferences[name] !== undefined && preferences[name] !== value)
        throw new Error(`electron-double: webPreferences.${name} = ${preferences[name]} is unsafe`);
    this.#chromium = chromium;
    this.preferences = preferences;
    this.session = session;
    this.#ipc = ipc;
    allContents.set(this.id, this);
    this.#ready = this.#open();
    this.#ready.catch((error: unknown) => {
      if (!this.#destroyed) console.error("electron-double:", error);
    });
  }
  call(method: string, params: object = {}): Promise<Params> {
    return this.#chromium.send(method, params, this.#sessionId);
  }
  async #open(): Promise<void> {
    count.opening += 1;
    const { targetId } = await this.#chromium.send("Target.createTarget", {
      url: "about:blank",
      newWindow: true,
      ...this.#size,
    });
    count.opening -= 1;
    this.targetId = targetId;
    ownTargets.add(targetId);
    const attached = await this.#chromium.send("Target.attachToTarget", {
      targetId,
      flatten: true,
    });
    this.#sessionId = attached.sessionId;
    this.#listen();
    await this.call("Page.enable");
    this.frameId = (await this.call("Page.getFrameTree")).frameTree.frame.id;
    await this.call("Runtime.enable");
    await this.call("Fetch.enable", { patterns: [{ urlPattern: "*", requestStage: "Request" }] });
    await this.#addScripts();
    await this.session.applyPermissions(this, this.#chromium);
  }
  async #addScripts(): Promise<void> {
    const channel = `__bridge_${randomUUID().slice(0, 8)}`;
    const add = (script: object) => this.call("Page.addScriptToEvaluateOnNewDocument", script);
    await add({ source: mainWorldScript(channel) });
    const { preload } = this.preferences;
    if (preload === undefined) return;
    await this.call("Runtime.addBinding", { name: "__electronIpc", executionContextName: WORLD });
    await add({ worldName: WORLD, source: preloadScript(channel, preload) });
  }
  #listen(): void {
    const on = (method: string, listener: (params: Params) => void): void =>
      this.#chromium.on(method, listener, this.#sessionId);
    on("Runtime.executionContextCreated", ({ context }) => {
      if (context.name === WORLD && context.auxData.frameId === this.frameId)
        this.#world = context.uniqueId;
    });
    on("Runtime.executionContextsCleared", () => {
      this.#world = undefined;
    });
    on("Runtime.bindingCalled", ({ name, payload }) => {
      if (name === "__electronIpc") this.#receive(JSON.parse(payload) as IpcMessage);
    });
    on("Page.frameNavigated", ({ frame }) => {
      if (frame.parentId === undefined) this.#navigated(frame.id, toApp(frame.url));
    });
    on("Page.loadEventFired", () => this.emit("did-finish-load", {}));
    on("Page.windowOpen", ({ url }) => void this.openWindow(toApp(url)));
    on("Fetch.requestPaused", (paused) => void judgeRequest(this, paused).catch(() => undefined));
    this.#chromium.on("Target.targetDestroyed", ({ targetId }) => {
      if (targetId === this.targetId) this.#gone();
    });
  }
  #navigated(frameId: string, url: string): void {
    this.frameId = frameId;
    this.mainFrame.url = url;
    this.emit("did-navigate", {}, url);
  }
  #receive(message: IpcMessage): void {
    const given = decode(message.given) as readonly unknown[];
    this.#ipc.receive(this, { ...this.mainFrame }, { ...message, given });
  }
  /** What main's handler says to a new window; whatever it says, the double closes it. Tests may ask without a page. */
  openWindow(url: string): string {
    return this.#onOpen({ url }).action;
  }
  #gone(): void {
    if (this.#destroyed) return;
    this.#destroyed = true;
    allContents.delete(this.id);
    this.emit("destroyed");
  }
  async loadURL(url: string): Promise<void> {
    await this.#ready;
    this.expected = url;
    const loaded = new Promise<void>((resolve) => this.once("did-finish-load", () => resolve()));
    const { errorText } = await this.call("Page.navigate", { url: toChromium(url) });
    if (errorText) throw Object.assign(new Error(`${errorText} loading '${url}'`), { url });
    await loaded;
  }
  reload(): void {
    this.expected = this.mainFrame.url;
    void this.#ready.then(() => this.call("Page.reload"));
  }
  send(channel: string, ...given: readonly unknown[]): void {
    this.deliver({ kind: "event", channel, given: encode([...given]) });
  }
  deliver(message: unknown): void {
    void this.runInPreload(`__electronDeliver(${JSON.stringify(message)})`);
  }
  async runInPreload(expression: string): Promise<void> {
    if (this.#destroyed || this.#world === undefined) return;
    const where = { expression, uniqueContextId: this.#world };
    await this.call("Runtime.evaluate", where).catch(() => undefined);
  }
  /** For tests: where a dropped file of this name lies. */
  givePath(name: string, path: string): Promise<void> {
    return this.runInPreload(
      `__electronPaths.set(${JSON.stringify(name)}, ${JSON.stringify(path)})`,
    );
  }
  setWindowOpenHandler(handler: OpenHandler): void {
    this.#onOpen = handler;
  }
  getURL(): string {
    return this.mainFrame.url;
  }
  getType(): string {
    return "window";
  }
  isDestroyed(): boolean {
    return this.#destroyed;
  }
  close(): void {
    if (!this.#destroyed) this.closeOwner();
  }
  end(): void {
    const close = () => this.#chromium.send("Target.closeTarget", { targetId: this.targetId });
    void this.#ready
      .then(close)
      .catch(() => undefined)
      .then(() => this.#gone());
  }
}
