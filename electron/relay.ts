import { ipcMain, type IpcMainEvent, type WebContents } from "electron";
import type { HostedService, Line } from "../archive/serve/worker/hosted-service";
import { channels } from "./channels";

/** Carries the wire between each window's page and the service. Main reads nothing of it. */
export function relayWire(
  service: HostedService,
  isAllowed: (event: Pick<IpcMainEvent, "senderFrame">) => boolean,
): void {
  const lines = new Map<number, Line>();
  ipcMain.on(channels.wire, (event, message: unknown) => {
    if (!isAllowed(event) || typeof message !== "string") return;
    const known = lines.get(event.sender.id);
    const line = known ?? openLine(service, event.sender, () => lines.delete(event.sender.id));
    if (known === undefined) lines.set(event.sender.id, line);
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
