import { app, dialog, Menu, protocol, type IpcMainEvent, type WebContents } from "electron";
import path from "node:path";
import { createByteHandler } from "../archive/serve/bytes/byte-handler";
import { type ArchiveError, toProblem } from "../archive/model/archive-error";
import { programsIn, type Programs } from "../archive/serve/programs";
import type { DesktopCommand } from "../renderer/desktop-bridge";
import { channels } from "./channels";
import { labelsFor, type Labels } from "./labels";
import { menuTemplate } from "./menu";
import { openWindow } from "./open-window";
import { isOurTopFrame, ORIGIN, SCHEME } from "./origin";
import { offerPickers } from "./pickers";
import { relayWire } from "./relay";
import { bringForward, createSeats, type Seat, type Seats } from "./seats";
import { startService } from "./start-service";

export interface DesktopOptions {
  /** Folder of the built programs. */
  readonly folder: string;
  /** Archive to open at once, or null. */
  readonly archive: string | null;
  readonly devServer: string | null;
  readonly isOurs: (url: string) => boolean;
}

export interface Desktop {
  /** Brings a window to the front; an archive comes to the front where it is open, else opens in an empty window or one of its own. */
  show(archive: string | null): void;
}

/** Starts the first window with its service. Each further one has a service, and with it the lock of its archive, of its own. */
export async function runDesktop(options: DesktopOptions): Promise<Desktop> {
  const labels = labelsFor(app.getLocale());
  const programs = shippedPrograms(options.folder);
  const refused = ({ message, remedy }: ArchiveError) =>
    dialog.showErrorBox(labels.cannotOpen, `${message}\n${remedy}`);
  const seats: Seats = createSeats({
    start: (archive, neighbours) => startService(programs, archive, neighbours),
    openWindow: () => openWindow(windowOptions(options)),
    onLost: (seat, why) => seatLost(seats, seat, why, labels),
    onRefused: refused,
  });
  await offerToPages(seats, programs, options.isOurs, labels);
  await openOrQuit(seats, options.archive, labels);
  app.on("activate", () => {
    if (seats.all().length === 0) void show(seats, null);
  });
  quitWith(seats);
  return { show: (archive) => void show(seats, archive) };
}

/** What every page may ask of main: its bytes, its service, the system's dialogs; and the menu that asks the pages. */
async function offerToPages(
  seats: Seats,
  programs: Programs,
  isOurs: DesktopOptions["isOurs"],
  labels: Labels,
): Promise<void> {
  const isAllowed = (event: Pick<IpcMainEvent, "senderFrame">): boolean =>
    isOurTopFrame(event.senderFrame, isOurs);
  const answer = await createByteHandler({ shell: programs.shell, resource: seats.resource });
  protocol.handle(SCHEME, (request) =>
    new URL(request.url).host === new URL(ORIGIN).host
      ? answer(request)
      : new Response(null, { status: 404 }),
  );
  const serviceOf = (page: WebContents) => seats.of(page)?.service ?? null;
  relayWire(serviceOf, isAllowed);
  const another = (archive: string | null) => openAnother(seats, archive);
  offerPickers({ serviceOf, openWindow: another, labels, isAllowed });
  const tell = (command: DesktopCommand) =>
    seats.first()?.window.webContents.send(channels.command, command);
  const menu = menuTemplate(labels, process.platform, tell, () => void another(null));
  Menu.setApplicationMenu(Menu.buildFromTemplate(menu));
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

async function openOrQuit(seats: Seats, archive: string | null, labels: Labels): Promise<void> {
  try {
    await seats.open(archive);
  } catch (error) {
    const { message, remedy } = toProblem(error);
    dialog.showErrorBox(labels.cannotStart, `${message}\n${remedy}`);
    app.exit(1);
    throw error;
  }
}

/** A further window, unless one has this archive open already: then that one comes to the front. */
async function openAnother(seats: Seats, archive: string | null): Promise<void> {
  const known = archive === null ? null : seats.holding(archive);
  if (known === null) await seats.open(archive);
  else bringForward(known.window);
}

async function show(seats: Seats, archive: string | null): Promise<void> {
  const front = seats.first();
  if (front === null) return openAnother(seats, archive);
  if (archive === null) return bringForward(front.window);
  if (front.archive() !== null || seats.holding(archive) !== null)
    return openAnother(seats, archive);
  bringForward(front.window);
  const [file] = await front.service.admit([archive]);
  if (file !== undefined)
    front.window.webContents.send(channels.command, { kind: "open-archive", file });
}

/** Its window starts anew with its archive; where it was the only one, all of Carrel does. */
function seatLost(seats: Seats, seat: Seat, why: string, labels: Labels): void {
  const archive = seat.archive();
  const isLast = seats.all().length === 0;
  dialog.showErrorBox(labels.serviceEnded, `${labels.restart} (${why})`);
  if (isLast) {
    app.relaunch();
    return app.exit(1);
  }
  void openAnother(seats, archive).finally(() => seat.window.destroy());
}

/** The services end with the app. */
function quitWith(seats: Seats): void {
  let begun = false;
  app.on("before-quit", (event) => {
    if (begun) return;
    begun = true;
    event.preventDefault();
    void seats.closeAll().finally(() => app.quit());
  });
}
