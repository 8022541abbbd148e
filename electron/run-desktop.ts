import { app, BrowserWindow, dialog, Menu, protocol, type IpcMainEvent } from "electron";
import path from "node:path";
import { createByteHandler } from "../archive/serve/bytes/byte-handler";
import { toProblem } from "../archive/model/archive-error";
import { programsIn, type Programs } from "../archive/serve/programs";
import type { HostedService } from "../archive/serve/worker/hosted-service";
import type { DesktopCommand } from "../renderer/desktop-bridge";
import { channels } from "./channels";
import { labelsFor, type Labels } from "./labels";
import { menuTemplate } from "./menu";
import { openWindow } from "./open-window";
import { isOurTopFrame, ORIGIN, SCHEME } from "./origin";
import { offerPickers } from "./pickers";
import { relayWire } from "./relay";
import { startService, type StartedService } from "./start-service";

export interface DesktopOptions {
  /** Folder of the built programs. */
  readonly folder: string;
  /** Archive to open at once, or null. */
  readonly archive: string | null;
  readonly devServer: string | null;
  readonly isOurs: (url: string) => boolean;
}

export interface Desktop {
  /** Brings the window to the front, and opens an archive in it. */
  show(archive: string | null): void;
}

/** Starts service, page and window, in this order: a page never finds its service missing. */
export async function runDesktop(options: DesktopOptions): Promise<Desktop> {
  const labels = labelsFor(app.getLocale());
  const programs = shippedPrograms(options.folder);
  const { service, refusal } = await startOrQuit(programs, options.archive, labels);
  const isAllowed = (event: Pick<IpcMainEvent, "senderFrame">): boolean =>
    isOurTopFrame(event.senderFrame, options.isOurs);
  const answer = await createByteHandler({ shell: programs.shell, resource: service.resource });
  protocol.handle(SCHEME, (request) =>
    new URL(request.url).host === new URL(ORIGIN).host
      ? answer(request)
      : new Response(null, { status: 404 }),
  );
  relayWire(service, isAllowed);
  offerPickers(service, labels, isAllowed);
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(labels, process.platform, tell)));
  const show = () => openWindow(windowOptions(options));
  show();
  app.on("activate", () => {
    if (BrowserWindow.getAllWindows().length === 0) show();
  });
  endWith(service, labels);
  if (refusal !== null)
    dialog.showErrorBox(labels.cannotOpen, `${refusal.message}\n${refusal.remedy}`);
  return { show: (archive) => void bringForward(service, archive, show) };
}

function windowOptions(options: DesktopOptions): Parameters<typeof openWindow>[0] {
  return {
    userData: app.getPath("userData"),
    preload: path.join(options.folder, "../preload/preload.cjs"),
    address: options.devServer ?? `${ORIGIN}/`,
  };
}

/** Beside this program in a checkout; fonts and sample lie outside the package file once installed. */
function shippedPrograms(folder: string): Programs {
  const programs = programsIn(folder);
  if (!app.isPackaged) return programs;
  return { ...programs, assets: path.join(process.resourcesPath, "assets") };
}

async function startOrQuit(
  programs: Programs,
  archive: string | null,
  labels: Labels,
): Promise<StartedService> {
  try {
    return await startService(programs, archive);
  } catch (error) {
    const { message, remedy } = toProblem(error);
    dialog.showErrorBox(labels.cannotStart, `${message}\n${remedy}`);
    app.exit(1);
    throw error;
  }
}

function tell(command: DesktopCommand): void {
  const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
  window?.webContents.send(channels.command, command);
}

async function bringForward(
  service: HostedService,
  archive: string | null,
  open: () => BrowserWindow,
): Promise<void> {
  const window = BrowserWindow.getAllWindows()[0] ?? open();
  if (window.isMinimized()) window.restore();
  window.focus();
  if (archive === null) return;
  const [file] = await service.admit([archive]);
  if (file !== undefined) window.webContents.send(channels.command, { kind: "open-archive", file });
}

/** The service ends with the app; an app whose service ended by itself says so and starts anew. */
function endWith(service: HostedService, labels: Labels): void {
  const closing = { begun: false };
  app.on("before-quit", (event) => {
    if (closing.begun) return;
    closing.begun = true;
    event.preventDefault();
    void service.close().finally(() => app.quit());
  });
  void service.ended.then((why) => {
    if (closing.begun) return;
    closing.begun = true;
    dialog.showErrorBox(labels.serviceEnded, `${labels.restart} (${why})`);
    app.relaunch();
    app.exit(1);
  });
}
