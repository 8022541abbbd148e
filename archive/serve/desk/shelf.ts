import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { noArchive, type Shelf } from "../../requests/desk";
import { createStore } from "../../store/archive";
import { makeSample } from "../sample-archive";
import { lookAtRecent } from "./recent-archives";
import type { Room } from "./room";
import type { Settings } from "./settings";
import type { Tickets } from "./tickets";

export interface ShelfParts {
  /** Folder for new archives. */
  readonly archives: string;
  /** Folder of CARREL_HOME. */
  readonly home: string;
  readonly settings: Settings;
  readonly tickets: Tickets;
  readonly room: Pick<Room, "held" | "openAt">;
}

/** Where archives are begun and found again. */
export function createShelf({ archives, home, settings, tickets, room }: ShelfParts): Shelf {
  const open = room.openAt;
  const looking = () => ({
    catalogues: join(home, "catalogues"),
    open: room.held()?.store.root ?? null,
  });
  return {
    async create(title) {
      mkdirSync(archives, { recursive: true });
      const root = freeName(archives, fileName(title));
      const store = await createStore({ root, title });
      await store.close();
      return open(root);
    },
    openTicket: (ticket) => open(tickets.redeem(ticket)),
    async openSample() {
      mkdirSync(archives, { recursive: true });
      const root = join(archives, "Port Ellery (sample).carrel");
      if (!existsSync(root)) await makeSample(root);
      return open(root);
    },
    async reopen() {
      const held = room.held();
      if (held === null) throw noArchive();
      return open(held.store.root);
    },
    recent: () =>
      Promise.all(
        settings.recent().map(async (known) => ({
          ticket: tickets.admit([known.root])[0]?.ticket ?? "",
          ...(await lookAtRecent(known, looking())),
        })),
      ),
    forget: (ticket) => settings.forget(tickets.redeem(ticket)),
  };
}

/** A title as a file name on every system: no separators, no reserved signs, at most 80 characters. */
export function fileName(title: string): string {
  const plain = title
    .normalize("NFC")
    .replaceAll(/[\u0000-\u001f<>:"/\\|?*]/g, " ")
    .replaceAll(/\s+/g, " ")
    .trim()
    .replace(/[. ]+$/, "");
  const short = [...plain].slice(0, 80).join("").trim();
  return /^(con|prn|aux|nul|com\d|lpt\d)?$/i.test(short) ? `Archive ${short}`.trim() : short;
}

/** A folder for an archive that is not there yet: `NAME.carrel`, `NAME 2.carrel` … */
export function freeName(folder: string, name: string): string {
  for (let number = 1; ; number++) {
    const root = join(folder, `${name}${number === 1 ? "" : ` ${String(number)}`}.carrel`);
    if (!existsSync(root)) return root;
  }
}
