import { BrowserWindow, type WebContents } from "electron";
import { realpathSync } from "node:fs";
import type { ByteSource } from "../archive/serve/bytes/byte-handler";
import type { HostedService } from "../archive/serve/worker/hosted-service";
import type { StartedService } from "./start-service";
import type { Neighbours } from "../archive/serve/service-port";

/** A window with a service of its own, which holds at most one archive. */
export interface Seat {
  readonly service: HostedService;
  readonly window: BrowserWindow;
  /** Path of the archive that is open there, in the disk's own spelling. */
  archive(): string | null;
}

export interface SeatParts {
  readonly start: (archive: string | null, neighbours: Neighbours) => Promise<StartedService>;
  readonly openWindow: () => BrowserWindow;
  /** The service of this seat has ended without being asked to. */
  readonly onLost: (seat: Seat, why: string) => void;
  readonly onRefused: (refusal: NonNullable<StartedService["refusal"]>) => void;
}

export interface Seats {
  all(): readonly Seat[];
  /** The seat whose window has the focus, else the oldest one; null when there is none. */
  first(): Seat | null;
  of(page: WebContents): Seat | null;
  holding(archive: string): Seat | null;
  /** Starts the service, then its window: a page never finds its service missing. */
  open(archive: string | null): Promise<Seat>;
  /** Bytes by address from whichever seat has them, the one in front first: addresses are ids and tokens that no two archives share. */
  readonly resource: ByteSource["resource"];
  closeAll(): Promise<void>;
}

interface Place {
  seat: Seat | null;
  held: string | null;
  /** Being opened. */
  claimed: string | null;
  /** Its window is gone, its service still closes: the archive is free when that is done. */
  closing: Promise<void> | null;
}

/** Every window's seat. An archive is open in one of them at most: whoever asks for it again gets that window. */
export function createSeats(parts: SeatParts): Seats {
  const places = new Set<Place>();
  const seated = () =>
    [...places].flatMap(({ seat, closing }) => (seat === null || closing !== null ? [] : [seat]));
  const first = () => {
    const focused = BrowserWindow.getFocusedWindow();
    return seated().find(({ window }) => window === focused) ?? seated()[0] ?? null;
  };
  const placeWith = (archive: string) =>
    [...places].find(({ held, claimed }) => held === archive || claimed === archive);
  return {
    all: seated,
    first,
    of: (page) => seated().find(({ window }) => window.webContents === page) ?? null,
    holding: (archive) => {
      const place = placeWith(truePath(archive));
      return place === undefined || place.closing !== null ? null : place.seat;
    },
    async open(archive) {
      const place: Place = { seat: null, held: null, claimed: null, closing: null };
      places.add(place);
      try {
        return await take(parts, place, archive, placeWith, () => places.delete(place));
      } catch (error) {
        places.delete(place);
        throw error;
      }
    },
    resource: (path, range) => findAmong(seated(), first(), path, range),
    closeAll: async () => {
      await Promise.allSettled(
        [...places].map(({ seat, closing }) => closing ?? seat?.service.close()),
      );
    },
  };
}

async function findAmong(
  seats: readonly Seat[],
  foremost: Seat | null,
  ...asked: Parameters<ByteSource["resource"]>
): ReturnType<ByteSource["resource"]> {
  const inOrder = seats.toSorted((a, b) => Number(b === foremost) - Number(a === foremost));
  for (const { service } of inOrder) {
    const found = await service.resource(...asked);
    if (found !== null) return found;
  }
  return null;
}

async function take(
  parts: SeatParts,
  place: Place,
  archive: string | null,
  placeWith: (archive: string) => Place | undefined,
  forget: () => void,
): Promise<Seat> {
  const neighbours: Neighbours = {
    async claim(root) {
      const other = placeWith(root);
      if (other === undefined || other === place) {
        place.claimed = root;
        return true;
      }
      if (other.closing !== null) return other.closing.then(() => neighbours.claim(root));
      if (other.seat !== null) bringForward(other.seat.window);
      return false;
    },
    holds(root) {
      place.held = root;
      place.claimed = null;
    },
  };
  const { service, refusal } = await parts.start(archive, neighbours);
  const window = parts.openWindow();
  const seat: Seat = { service, window, archive: () => place.held };
  place.seat = seat;
  window.once("closed", () => {
    place.closing = service
      .close()
      .catch(() => undefined)
      .finally(forget);
  });
  void service.ended.then((why) => {
    forget();
    if (place.closing === null) parts.onLost(seat, why);
  });
  if (refusal !== null) parts.onRefused(refusal);
  return seat;
}

export function bringForward(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.focus();
}

/** One name for one folder, as the service has it: through links and in the letters that the disk has. */
function truePath(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    return path;
  }
}
