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

/** Opens the window where it was left. Its page runs sandboxed and isolated, with nothing of Node. */
export function openWindow({ userData, preload, address }: WindowOptions): BrowserWindow {
  const file = path.join(userData, "window.json");
  const place = readPlace(
    file,
    screen.getAllDisplays().map((display) => display.workArea),
  );
  const window = new BrowserWindow({
    ...usualSize,
    ...place.bounds,
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
