import { createHash } from "node:crypto";
import { createReadStream, existsSync } from "node:fs";
import { userInfo } from "node:os";
import { join } from "node:path";
import packageJson from "../../package.json" with { type: "json" };
import type { EventName, EventPayload } from "../contract/events";
import type { UnitId } from "../model/ids";
import { startAnew } from "../requests/catch-up";
import { createHandlers } from "../requests";
import { type Desk, openArchive } from "../requests/desk";
import type { SourceFile } from "../requests/ports";
import { openIntake } from "../host/intake";
import { createImageDesk } from "../host/images";
import { createPress } from "../host/press";
import { createIds } from "../store/archive";
import { catalogueBytes } from "../store/catalogue/from-outside";
import { createBackupKeeper } from "./desk/backup-keeper";
import { createIssuedPackets, type IssuedPackets } from "./desk/issued-packets";
import { createJobs, type Jobs } from "./desk/jobs";
import { createRoom, type Room } from "./desk/room";
import { openKeptBackups } from "./desk/kept-backups";
import { openParsers } from "./desk/parsers";
import { findResource } from "./desk/resources";
import { openOwnStyles } from "./desk/own-styles";
import { openSettings, type Settings } from "./desk/settings";
import { createShelf } from "./desk/shelf";
import { machineFacts } from "./desk/machine";
import { openTroubleNotes, type TroubleNotes } from "./desk/trouble";
import { createTickets, type Tickets } from "./desk/tickets";
import type { Service, ServiceOptions } from "./service-port";

/** The service with what only this computer's own command line may ask. */
export interface LocalService extends Service {
  unitByCode(code: string): UnitId | null;
  /** A new catalogue. @param progress events taken in so far, and what the last one says */
  rebuild(progress?: (done: number, current: string) => void): Promise<void>;
}

/** Options of a service that runs in the asker's own process. */
export interface LocalOptions extends ServiceOptions {
  /** Refuse an archive that another holds, instead of reading it. The command line wants that; and the actor is its user. */
  readonly strict?: boolean;
}

type Listener = Parameters<Service["on"]>[0];

/** Opens the archive service. @throws ArchiveError whatever opening the archive may refuse */
export const createService = (options: ServiceOptions): Promise<Service> =>
  createLocalService(options);

export async function createLocalService(options: LocalOptions): Promise<LocalService> {
  const listeners = new Set<Listener>();
  const emit = (name: EventName, payload: EventPayload<EventName>) => {
    for (const listener of listeners) listener(name, payload);
  };
  const parts: Parts = {
    options,
    settings: openSettings(options.home),
    tickets: createTickets(),
    trouble: openTroubleNotes(options.home),
    issued: createIssuedPackets(),
    jobs: createJobs((progress) => emit("jobProgress", progress)),
    emit,
  };
  const room = createRoom(parts);
  const { desk, backups, openAt, close } = deskOf(parts, room);
  if (options.archive !== undefined) await openAt(options.archive);
  return {
    handlers: parts.trouble.watch(createHandlers(desk)),
    on(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    admit: (paths) => Promise.resolve(parts.tickets.admit(paths)),
    redeem: async (ticket) => parts.tickets.redeem(ticket),
    resource: (path, range) => findResource(desk, { ...parts.issued, backups }, path, range),
    unitByCode: (code) => openArchive(desk).tables.unitByCode(code)?.unit.id ?? null,
    async rebuild(progress) {
      const open = openArchive(desk);
      await open.inTurn(() => startAnew(open, progress));
    },
    close,
  };
}

interface Parts {
  readonly options: LocalOptions;
  readonly settings: Settings;
  readonly tickets: Tickets;
  readonly trouble: TroubleNotes;
  readonly issued: IssuedPackets;
  readonly jobs: Jobs;
  readonly emit: Desk["emit"];
}

const archivesOf = ({ archives, home }: LocalOptions) => archives ?? join(home, "archives");

const backupsOf = ({ options, tickets }: Parts, { openAt }: Room) =>
  createBackupKeeper({
    home: options.home,
    archives: archivesOf(options),
    kept: openKeptBackups(options.home),
    tickets,
    open: openAt,
  });

const shelfOf = ({ options, settings, tickets }: Parts, room: Room) =>
  createShelf({ archives: archivesOf(options), home: options.home, settings, tickets, room });

const factsOf = ({
  options,
  trouble,
}: Parts): Pick<Desk, "machine" | "trouble" | "catalogueBytes"> => ({
  machine: machineFacts,
  trouble: trouble.all,
  catalogueBytes: (archive) => catalogueBytes(join(options.home, "catalogues"), archive),
});

function deskOf(parts: Parts, room: Room) {
  const { options, settings, tickets, issued, jobs } = parts;
  const parsers = openParsers(options);
  const press = pressOf(options);
  const backups = backupsOf(parts, room);
  const desk: Desk = {
    version: packageJson.version,
    host: options.host,
    mayWrite: options.write,
    reader: options.reader,
    shelf: shelfOf(parts, room),
    sandbox: parsers,
    press,
    images: imageDeskOf(options),
    backups,
    opened: room.held,
    settled: room.settled,
    ...factsOf(parts),
    actor: () => settings.actor() ?? (options.strict === true ? userInfo().username : null),
    nameActor: async (name) => settings.nameActor(name),
    ownStyles: openOwnStyles(options.home),
    beginJob: jobs.begin,
    cancelJob: jobs.cancel,
    letOthers: () => new Promise((go) => void setImmediate(go)),
    emit: parts.emit,
    intake: (given, signal) => openIntake(given.map(tickets.redeem), { signal }),
    ...machine,
    keepIssued: issued.keep,
    keepCover: issued.keepCover,
  };
  const close = async () => {
    jobs.cancelAll();
    await room.close();
    await parsers.close();
    await Promise.all([desk.images.close(), press.close()]);
  };
  return { desk, backups, openAt: room.openAt, close };
}

/** What the desk has of the machine, whichever archive is open. */
const machine: Pick<Desk, "digestFile" | "streamFile" | "sha256" | "newId" | "now"> = {
  digestFile,
  streamFile: ({ path, bytes }) =>
    createReadStream(path, { highWaterMark: Math.max(1, Math.min(bytes, 1 << 18)) }),
  sha256: (bytes) => createHash("sha256").update(bytes).digest("hex"),
  newId: createIds(() => new Date()) as Desk["newId"],
  now: () => new Date().toISOString(),
};

const pressOf = ({ pressScript, assets }: LocalOptions) =>
  createPress({ script: pressScript, fonts: packaged(assets, "fonts") });

const imageDeskOf = ({ imageScript, assets, home }: LocalOptions) =>
  createImageDesk({
    script: imageScript,
    vips: packaged(assets, "vips"),
    folder: join(home, "derivatives"),
  });

/** The packaged app ships its fonts and libvips as files; a checkout has them in its packages. */
function packaged(assets: string, what: "fonts" | "vips"): string | null {
  const folder = join(assets, what);
  return existsSync(folder) ? folder : null;
}

/** A piece of a large file at a time; a small file takes no more memory than it has bytes. */
async function digestFile({ path, bytes }: SourceFile): Promise<string> {
  const hash = createHash("sha256");
  const highWaterMark = Math.max(1, Math.min(bytes, 1 << 20));
  for await (const piece of createReadStream(path, { highWaterMark }))
    hash.update(piece as Uint8Array);
  return hash.digest("hex");
}
