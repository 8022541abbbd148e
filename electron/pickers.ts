import {
  BrowserWindow,
  dialog,
  type FileFilter,
  ipcMain,
  type IpcMainInvokeEvent,
  type OpenDialogOptions,
} from "electron";
import { writeFile } from "node:fs/promises";
import { ArchiveError } from "../archive/model/archive-error";
import type { HostedService } from "../archive/serve/worker/hosted-service";
import type { AdmittedFile } from "../renderer/desktop-bridge";
import { channels } from "./channels";
import type { Labels } from "./labels";
import { archiveOf } from "./opened-archive";
import type { ServiceOf } from "./relay";

type IsAllowed = (event: Pick<IpcMainInvokeEvent, "senderFrame">) => boolean;

export interface PickerParts {
  readonly serviceOf: ServiceOf;
  /** Opens a further window; null for one without an archive. */
  readonly openWindow: (archive: string | null) => Promise<void>;
  readonly labels: Labels;
  readonly isAllowed: IsAllowed;
}

/** A question of one of our pages, and the service of its window. */
interface Asked {
  readonly event: IpcMainInvokeEvent;
  readonly service: HostedService;
}
type Work<T> = (asked: Asked, ...given: readonly unknown[]) => Promise<T>;

/** The system's dialogs and windows, for our own page alone. What was chosen becomes tickets; no path reaches the page. */
export function offerPickers({ serviceOf, openWindow, labels, isAllowed }: PickerParts): void {
  const offer = <T>(channel: string, work: Work<T>): void =>
    ipcMain.handle(channel, (event, ...given: unknown[]) => {
      const service = isAllowed(event) ? serviceOf(event.sender) : null;
      if (service === null) throw new Error("Only Carrel's own page may ask this.");
      return work({ event, service }, ...given);
    });
  const pick = async ({ event, service }: Asked, options: OpenDialogOptions) =>
    service.admit(await choose(event, options));

  offer(channels.pickFiles, (asked) =>
    pick(asked, { properties: ["openFile", "multiSelections"] }),
  );
  offer(channels.pickFolder, (asked) => pick(asked, { properties: ["openDirectory"] }));
  offer(channels.pickArchive, async ({ event, service }): Promise<AdmittedFile | null> => {
    const chosen = await choose(event, archiveDialog(labels, process.platform));
    const archives = chosen.map((file) => archiveOf(file) ?? file);
    return (await service.admit(archives))[0] ?? null;
  });
  offer(channels.admitDropped, async ({ service }, paths) => service.admit(pathsIn(paths)));
  offer(channels.pickBackupPlace, async ({ event, service }, name) => {
    const place = await choosePlace(event, String(name), {
      name: labels.backups,
      extensions: ["zip"],
    });
    return place === null ? null : ((await service.admit([place]))[0] ?? null);
  });
  offer(channels.openWindow, async ({ service }, ticket) =>
    openWindow(typeof ticket === "string" ? await service.redeem(ticket) : null),
  );
  offer(channels.savePacket, ({ event, service }, url, name) =>
    savePacket(service, labels, event, String(url), String(name)),
  );
}

async function choose(
  event: IpcMainInvokeEvent,
  options: OpenDialogOptions,
): Promise<readonly string[]> {
  const window = BrowserWindow.fromWebContents(event.sender);
  const { filePaths, canceled } = await (window === null
    ? dialog.showOpenDialog(options)
    : dialog.showOpenDialog(window, options));
  return canceled ? [] : filePaths;
}

/** An archive is a package on macOS, where files are picked; elsewhere it is a folder. */
function archiveDialog(labels: Labels, platform: NodeJS.Platform): OpenDialogOptions {
  if (platform !== "darwin") return { properties: ["openDirectory"] };
  return { properties: ["openFile"], filters: [{ name: labels.archives, extensions: ["carrel"] }] };
}

/** The preload script gets these from the system; a page cannot make a File that has a path. */
function pathsIn(given: unknown): readonly string[] {
  if (!Array.isArray(given) || given.length > 10_000) return [];
  return given.filter((path): path is string => typeof path === "string" && path !== "");
}

async function savePacket(
  service: HostedService,
  labels: Labels,
  event: IpcMainInvokeEvent,
  url: string,
  name: string,
): Promise<boolean> {
  const packet = /^\/packet\/[0-9A-Za-z_-]{8,64}\.pdf$/.test(url)
    ? await service.resource(url)
    : null;
  if (packet === null) throw noPacket();
  const place = await choosePlace(event, name, { name: labels.packets, extensions: ["pdf"] });
  if (place === null) return false;
  await writeFile(place, packet.bytes);
  return true;
}

/** Asks where something is to be saved; null when the reader cancelled. */
async function choosePlace(
  event: IpcMainInvokeEvent,
  name: string,
  filter: FileFilter,
): Promise<string | null> {
  const defaultPath = name.replaceAll(/[\\/:*?"<>|]/g, " ");
  const options = { defaultPath, filters: [filter] };
  const window = BrowserWindow.fromWebContents(event.sender);
  const { canceled, filePath } = await (window === null
    ? dialog.showSaveDialog(options)
    : dialog.showSaveDialog(window, options));
  return canceled || filePath === "" ? null : filePath;
}

function noPacket(): ArchiveError {
  return new ArchiveError(
    "packet.gone",
    "This packet is no longer here: the archive was closed since it was made.",
    "Make the packet again.",
  );
}
