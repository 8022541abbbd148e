import { contextBridge, ipcRenderer, webUtils, type IpcRendererEvent } from "electron";
import type { DesktopBridge } from "../renderer/desktop-bridge";
import { channels } from "./channels";

/** Hears one channel without ever handing Electron's event, and with it the sender, to the page. */
function hear<T>(channel: string, listener: (value: T) => void): () => void {
  const heard = (_event: IpcRendererEvent, value: T): void => listener(value);
  ipcRenderer.on(channel, heard);
  return () => void ipcRenderer.off(channel, heard);
}

const bridge: DesktopBridge = {
  platform: process.platform,
  post: (message) => ipcRenderer.send(channels.wire, message),
  onMessage: (listener) => hear(channels.wire, listener),
  onCommand: (listener) => hear(channels.command, listener),
  pickFiles: () => ipcRenderer.invoke(channels.pickFiles),
  pickFolder: () => ipcRenderer.invoke(channels.pickFolder),
  pickArchive: () => ipcRenderer.invoke(channels.pickArchive),
  // A File that the page made has no path; main leaves the empty word out.
  admitDropped: (files) =>
    ipcRenderer.invoke(
      channels.admitDropped,
      files.map((file) => webUtils.getPathForFile(file)),
    ),
  pickBackupPlace: (name) => ipcRenderer.invoke(channels.pickBackupPlace, name),
  openWindow: (ticket) => ipcRenderer.invoke(channels.openWindow, ticket),
  savePacket: (url, name) => ipcRenderer.invoke(channels.savePacket, url, name),
};

contextBridge.exposeInMainWorld("desktop", bridge);
