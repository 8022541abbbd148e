import { BrowserWindow, screen } from "electron";
import path from "node:path";
import { leastSize, readPlace, usualSize, writePlace } from "./window-place";

export interface WindowOptions {
  /** Folder of this app's user data. */
  readonly userData: string;
  /** Path of the built preload script. */
  readonly preload: string;
  readonly address: string;
}

/** Pixels that a further window stands below and beside the one before. */
const STEP = 28;

/** Opens the window where it was left. Its page runs sandboxed and isolated, with nothing of Node. */
export function openWindow({ userData, preload, address }: WindowOptions): BrowserWindow {
  const file = path.join(userData, "window.json");
  const place = readPlace(
    file,
    screen.getAllDisplays().map((display) => display.workArea),
  );
  const { bounds } = place;
  // One beside another, not exactly over it.
  const step = STEP * BrowserWindow.getAllWindows().length;
  const window = new BrowserWindow({
    ...usualSize,
    ...(bounds && { ...bounds, x: bounds.x + step, y: bounds.y + step }),
    minWidth: leastSize.width,
    minHeight: leastSize.height,
    show: false,
    title: "Carrel",
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
    },
  });
  if (place.maximized) window.maximize();
  window.once("ready-to-show", () => window.show());
  window.on("close", () =>
    writePlace(file, { bounds: window.getNormalBounds(), maximized: window.isMaximized() }),
  );
  void window.loadURL(address);
  return window;
}
