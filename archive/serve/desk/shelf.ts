import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Shelf } from "../../requests/desk";
import { createStore } from "../../store/archive";
import { makeSample } from "../sample-archive";
import type { HeldArchive } from "./open-archive";
import type { Settings } from "./settings";
import type { Tickets } from "./tickets";

/** Where archives are begun and found again; `open` makes one the open one. @param archives folder for new ones */
export function createShelf(
  archives: string,
  settings: Settings,
  tickets: Tickets,
  open: (root: string) => Promise<HeldArchive>,
): Shelf {
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
    recent: () =>
      settings
        .recent()
        .filter(({ root }) => existsSync(root))
        .map(({ root, title }) => {
          const [admitted] = tickets.admit([root]);
          return { ticket: admitted?.ticket ?? "", title, name: admitted?.name ?? "" };
        }),
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
