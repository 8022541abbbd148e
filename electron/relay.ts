import { ipcMain, type IpcMainEvent, type WebContents } from "electron";
import type { HostedService, Line } from "../archive/serve/worker/hosted-service";
import { channels } from "./channels";

/** The service behind a page's window; null when that window is gone. */
export type ServiceOf = (page: WebContents) => HostedService | null;

/** Carries the wire between each window's page and its own service. Main reads nothing of it. */
export function relayWire(
  serviceOf: ServiceOf,
  isAllowed: (event: Pick<IpcMainEvent, "senderFrame">) => boolean,
): void {
  const lines = new Map<number, Line>();
  ipcMain.on(channels.wire, (event, message: unknown) => {
    if (!isAllowed(event) || typeof message !== "string") return;
    const { sender } = event;
    const service = serviceOf(sender);
    if (service === null) return;
    const known = lines.get(sender.id);
    const line = known ?? openLine(service, sender, () => lines.delete(sender.id));
    if (known === undefined) lines.set(sender.id, line);
    line.say(message);
  });
}

function openLine(service: HostedService, contents: WebContents, forget: () => void): Line {
  const line = service.join((message) => {
    if (!contents.isDestroyed()) contents.send(channels.wire, message);
  }, true);
  contents.once("destroyed", () => {
    line.close();
    forget();
  });
  return line;
}
