import { connect } from "../../archive/serve/wire/connect";
import type { Connection, Shell } from "../archive-client";
import type { DesktopBridge } from "../desktop-bridge";
import { facsimileUrl } from "./facsimile-url";

/** The archive and the shell as the desktop's preload script offers them. */
export function connectDesktop(bridge: DesktopBridge): Connection {
  const client = connect({
    post: (message) => bridge.post(message),
    listen: (listener) => void bridge.onMessage(listener),
  });
  return { client, shell: desktopShell(bridge) };
}

function desktopShell(bridge: DesktopBridge): Shell {
  return {
    pickFiles: () => bridge.pickFiles(),
    pickFolder: () => bridge.pickFolder(),
    pickArchive: () => bridge.pickArchive(),
    mayPickArchive: true,
    openWindow: (ticket) => bridge.openWindow(ticket),
    // The main process walks dropped folders itself: it gets what was dropped, not what is inside.
    admitDropped: (transfer) => bridge.admitDropped([...transfer.files]),
    pickBackupPlace: (name) => bridge.pickBackupPlace(name),
    savePacket: (url, name) => bridge.savePacket(url, name),
    facsimileUrl,
    hearCommands: (listener) => bridge.onCommand(listener),
  };
}
