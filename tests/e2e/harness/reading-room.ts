import path from "node:path";
import type { Page } from "playwright-core";
import { openReadingRoom } from "../../../archive/serve/reading-room";
import { browserProgram, openBrowser } from "./browser";
import { programs, startRoom } from "./carrel-program";
import { PATIENCE, type Desk, type Host, type OpenOptions } from "./desk";
import { watchPage } from "./watch-page";

/** The reading room over loopback in a real Chromium. */
export const readingRoom: Host = {
  name: "reading room in Chromium",
  missing:
    browserProgram === undefined
      ? "no Chrome, Chromium or Edge is installed (CARREL_BROWSER)"
      : null,
  hasReadingOnly: true,
  async open(folder, options) {
    const [room, context] = await Promise.all([
      openRoom(folder, options),
      openBrowser(options.locale ?? "en-GB"),
    ]);
    const page = context.pages()[0] ?? (await context.newPage());
    page.setDefaultTimeout(PATIENCE);
    const watched = watchPage(page);
    await page.goto(room.url);
    return {
      page,
      ...watched,
      ...hands(page, folder),
      close: async () => {
        await context.close();
        await room.close();
      },
    };
  },
};

/** The commands that people use; a room without any archive can only be opened from within. */
async function openRoom(
  folder: string,
  { archive, write = true }: OpenOptions,
): Promise<{ readonly url: string; close(): Promise<void> }> {
  const home = path.join(folder, "home");
  if (archive === undefined) return openEmptyRoom(home, write);
  const { url, stop } = write
    ? await startRoom(home, "start-room.js", archive)
    : await startRoom(home, "carrel.js", "serve", archive);
  return { url, close: () => stop() };
}

function openEmptyRoom(home: string, write: boolean) {
  return openReadingRoom({
    programs,
    service: {
      host: "reading-room",
      home,
      write,
      reader: "keeper",
      parserScript: path.join(programs, "parser-process.js"),
      pressScript: path.join(programs, "press-worker.js"),
      imageScript: path.join(programs, "image-worker.js"),
      segmentScript: path.join(programs, "segment-worker.js"),
      assets: path.join(programs, "assets"),
    },
  });
}

function hands(page: Page, folder: string): Pick<Desk, "chooseFiles" | "dropFiles" | "save"> {
  return {
    chooseFiles: async (paths) => {
      page.once("filechooser", (chooser) => void chooser.setFiles([...paths]));
      // Playwright tells the browser of the listener in its own time; a key may come before.
      await page.waitForTimeout(200);
    },
    dropFiles: (paths) => dropInBrowser(page, paths),
    save: async (press) => {
      const [download] = await Promise.all([page.waitForEvent("download"), press()]);
      const saved = path.join(folder, "saved", download.suggestedFilename());
      await download.saveAs(saved);
      return saved;
    },
  };
}

/** The browser's own drag events: the page gets the files as from the desktop. */
export async function dropInBrowser(page: Page, paths: readonly string[]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [...paths], dragOperationsMask: 1 };
  for (const type of ["dragEnter", "dragOver", "drop"] as const)
    await session.send("Input.dispatchDragEvent", { type, x: 400, y: 400, data });
  await session.detach();
}
