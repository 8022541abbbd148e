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

type IsAllowed = (event: Pick<IpcMainInvokeEvent, "senderFrame">) => boolean;

/** The system's dialogs, for our own page alone. What was chosen becomes tickets; no path reaches the page. */
export function offerPickers(service: HostedService, labels: Labels, isAllowed: IsAllowed): void {
  const offer = <T>(
    channel: string,
    work: (event: IpcMainInvokeEvent, ...given: readonly unknown[]) => Promise<T>,
  ): void =>
    ipcMain.handle(channel, (event, ...given: unknown[]) => {
      if (!isAllowed(event)) throw new Error("Only Carrel's own page may ask this.");
      return work(event, ...given);
    });
  const pick = async (event: IpcMainInvokeEvent, options: OpenDialogOptions) =>
    service.admit(await choose(event, options));

  offer(channels.pickFiles, (event) =>
    pick(event, { properties: ["openFile", "multiSelections"] }),
  );
  offer(channels.pickFolder, (event) => pick(event, { properties: ["openDirectory"] }));
  offer(channels.pickArchive, async (event): Promise<AdmittedFile | null> => {
    const chosen = await choose(event, archiveDialog(labels, process.platform));
    const archives = chosen.map((file) => archiveOf(file) ?? file);
    return (await service.admit(archives))[0] ?? null;
  });
  offer(channels.admitDropped, async (_event, paths) => service.admit(pathsIn(paths)));
  offer(channels.pickBackupPlace, async (event, name): Promise<AdmittedFile | null> => {
    const place = await choosePlace(event, String(name), {
      name: labels.backups,
      extensions: ["zip"],
    });
    return place === null ? null : ((await service.admit([place]))[0] ?? null);
  });
  offer(channels.savePacket, (event, url, name) =>
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
