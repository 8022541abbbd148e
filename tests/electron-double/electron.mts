// The module that `import ... from "electron"` gets. A name that is not exported here fails when main is linked, on purpose.
import { readFileSync } from "node:fs";
import { App } from "./app.mts";
import { closeStrays, createBrowserWindow } from "./browser-window.mts";
import type { Chromium } from "./chromium.mts";
import { dialog, Menu, MenuItem, shell } from "./dialogs.mts";
import { IpcMain } from "./ipc-main.mts";
import { MessageChannelMain } from "./message-ports.mts";
import { createProtocol } from "./schemes.mts";
import { createSessions } from "./session.mts";
import { createUtilityProcess } from "./utility-process.mts";
import { allContents } from "./web-contents.mts";

const held: { chromium: Chromium | null } = { chromium: null };

export const app = new App();
const isReady = (): boolean => app.isReady();
export const ipcMain = new IpcMain();
export const session = createSessions(isReady);
export const protocol = createProtocol(isReady);
export const utilityProcess = createUtilityProcess(isReady);
export const BrowserWindow = createBrowserWindow({
  app,
  ipcMain,
  session,
  chromium: () => {
    if (held.chromium === null || !isReady())
      throw new Error("Cannot create BrowserWindow before app is ready");
    return held.chromium;
  },
});
export const webContents = {
  // Playwright finds a window's page by it.
  fromDevToolsTargetId: (id: string) =>
    [...allContents.values()].find((contents) => contents.targetId === id),
  getAllWebContents: () => [...allContents.values()],
};
const display = { x: 0, y: 0, width: 1600, height: 1000 };
export const screen = { getAllDisplays: () => [{ id: 1, bounds: display, workArea: display }] };
export { dialog, Menu, MenuItem, MessageChannelMain, shell };

/** Gives the double its Chromium; called once, before `ready`. */
export function attachChromium(chromium: Chromium): void {
  held.chromium = chromium;
  closeStrays(chromium);
  chromium.child.once("exit", () => {
    if (!app.isQuitting) process.exit(1);
  });
  app.world = {
    closeWindows: () => {
      for (const window of BrowserWindow.getAllWindows()) window.close();
      return BrowserWindow.getAllWindows().length === 0;
    },
    end: () => chromium.close(),
  };
  app.metrics = () =>
    [...utilityProcess.children].flatMap(({ pid }) =>
      pid === undefined
        ? []
        : [{ pid, type: "Utility", memory: { workingSetSize: residentKiB(pid) } }],
    );
}

function residentKiB(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0);
}

// Playwright's loader takes the module by `require`.
const electron = { app, BrowserWindow, dialog, ipcMain, Menu, MenuItem, MessageChannelMain };
// eslint-disable-next-line no-restricted-syntax -- `import electron from "electron"` is one of Electron's own forms
export default { ...electron, protocol, screen, session, shell, utilityProcess, webContents };
