import { app, protocol, session } from "electron";
import { hardenApp } from "./harden";
import { archiveAmong, archiveOf } from "./opened-archive";
import { ownAddresses, SCHEME } from "./origin";
import { runDesktop, type Desktop } from "./run-desktop";

// The entry of the desktop app. Everything that must stand before `ready` stands here.
const devServer = app.isPackaged ? null : (process.env["ELECTRON_RENDERER_URL"] ?? null);
const isOurs = ownAddresses(devServer);
const first: { archive: string | null; desktop: Desktop | null } = {
  archive: archiveAmong(process.argv.slice(1), process.cwd()),
  desktop: null,
};

protocol.registerSchemesAsPrivileged([
  {
    scheme: SCHEME,
    privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true },
  },
]);
hardenApp(app, () => session.defaultSession, isOurs);

if (!app.requestSingleInstanceLock()) app.quit();
else {
  app.on("second-instance", (_event, argv, folder) => open(archiveAmong(argv.slice(1), folder)));
  app.on("open-file", (event, file) => {
    event.preventDefault();
    open(archiveOf(file));
  });
  app.on("window-all-closed", () => {
    if (process.platform !== "darwin") app.quit();
  });
  // Not a top-level await: Electron waits for this module before it is ready.
  void app.whenReady().then(async () => {
    first.desktop = await runDesktop({
      folder: import.meta.dirname,
      archive: first.archive,
      devServer,
      isOurs,
    });
  });
}

function open(archive: string | null): void {
  if (first.desktop === null) first.archive = archive ?? first.archive;
  else first.desktop.show(archive);
}
