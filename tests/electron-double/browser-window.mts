import { EventEmitter } from "node:events";
import type { Chromium } from "./chromium.mts";
import type { IpcMain } from "./ipc-main.mts";
import type { createSessions } from "./session.mts";
import { isOwnTarget, WebContents, type Preferences } from "./web-contents.mts";

interface WindowOptions {
  readonly show?: boolean;
  readonly title?: string;
  readonly x?: number;
  readonly y?: number;
  readonly width?: number;
  readonly height?: number;
  readonly webPreferences?: Preferences;
}
interface World {
  readonly app: EventEmitter & { readonly isQuitting: boolean; quit(): void };
  readonly ipcMain: IpcMain;
  readonly session: ReturnType<typeof createSessions>;
  chromium(): Chromium;
}

/** The class, bound to one app: Electron's has static members. */
export function createBrowserWindow(world: World) {
  const windows = new Set<DoubleWindow>();
  const inFront: DoubleWindow[] = [];
  const leave = (window: DoubleWindow): void => {
    const at = inFront.indexOf(window);
    if (at >= 0) inFront.splice(at, 1);
  };

  class DoubleWindow extends EventEmitter {
    static getAllWindows = (): DoubleWindow[] => [...windows];
    static fromWebContents = (contents: unknown): DoubleWindow | null =>
      [...windows].find((window) => window.webContents === contents) ?? null;
    /** The one that was opened or brought to the front last. */
    static getFocusedWindow = (): DoubleWindow | null => inFront.at(-1) ?? null;
    readonly webContents: WebContents;
    readonly options: WindowOptions;
    readonly state = { visible: true, maximized: false, minimized: false, focused: 0 };

    constructor(options: WindowOptions = {}) {
      super();
      this.options = options;
      this.state.visible = options.show !== false;
      const session = world.session.defaultSession;
      const preferences = options.webPreferences ?? {};
      const { width = 800, height = 600 } = options;
      const size = { width, height };
      const chromium = world.chromium();
      this.webContents = new WebContents(chromium, preferences, session, world.ipcMain, size);
      this.webContents.closeOwner = () => this.close();
      this.webContents.once("did-finish-load", () => this.emit("ready-to-show", {}));
      this.webContents.once("destroyed", () => this.#closed());
      windows.add(this);
      inFront.push(this);
      world.app.emit("web-contents-created", {}, this.webContents);
      world.app.emit("browser-window-created", {}, this);
    }
    #closed(): void {
      if (!windows.delete(this)) return;
      leave(this);
      this.emit("closed");
      if (windows.size > 0 || world.app.isQuitting) return;
      if (world.app.listenerCount("window-all-closed") === 0) world.app.quit();
      else world.app.emit("window-all-closed");
    }
    loadURL(url: string): Promise<void> {
      return this.webContents.loadURL(url);
    }
    close(): void {
      let prevented = false;
      const preventDefault = () => {
        prevented = true;
      };
      this.emit("close", { preventDefault });
      if (!prevented) this.destroy();
    }
    destroy(): void {
      this.webContents.end();
      this.#closed();
    }
    isDestroyed(): boolean {
      return !windows.has(this);
    }
    show(): void {
      this.state.visible = true;
    }
    isVisible(): boolean {
      return this.state.visible;
    }
    focus(): void {
      this.state.focused += 1;
      leave(this);
      inFront.push(this);
    }
    maximize(): void {
      this.state.maximized = true;
    }
    isMaximized(): boolean {
      return this.state.maximized;
    }
    restore(): void {
      this.state.minimized = false;
    }
    isMinimized(): boolean {
      return this.state.minimized;
    }
    getNormalBounds() {
      const { x = 10, y = 10, width = 800, height = 600 } = this.options;
      return { x, y, width, height };
    }
    getBounds() {
      return this.getNormalBounds();
    }
  }
  return DoubleWindow;
}

/** Pages that no BrowserWindow made are popups: window.open is only ever denied here. */
export function closeStrays(chromium: Chromium): void {
  chromium.on("Target.targetCreated", ({ targetInfo }) => {
    const close = (): void => {
      const { targetId } = targetInfo;
      const isOwn = isOwnTarget(targetId);
      if (isOwn === null) setTimeout(close, 50);
      if (isOwn !== false) return;
      chromium.send("Target.closeTarget", { targetId }).catch(() => undefined);
    };
    if (targetInfo.type === "page") setTimeout(close, 50);
  });
}
