import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { _electron, type ElectronApplication, type Page } from "playwright-core";
import { browserProgram } from "./browser";
import { homed } from "./carrel-program";
import { PATIENCE, WINDOW, type Desk, type Host, type OpenOptions } from "./desk";
import { dropInBrowser } from "./reading-room";
import { watchPage } from "./watch-page";

const root = path.resolve(".");
const DOUBLE = path.resolve("tests/electron-double");

/** The built shell in the double of Electron: main in Node, the page in a real Chromium. */
export const shellOnDouble: Host = {
  name: "shell on the electron double",
  missing: whyNoDouble(),
  hasReadingOnly: false,
  open: (folder, options) => openShell(folder, options, DOUBLE),
};

/** The built shell in Electron itself. */
export const shellInElectron: Host = {
  name: "shell in real Electron",
  missing: whyNoElectron(),
  hasReadingOnly: false,
  open: (folder, options) => openShell(folder, options, null),
};

function whyNoDouble(): string | null {
  if (process.platform !== "linux") return "the double runs on Linux";
  return browserProgram === undefined ? "no Chromium is installed for the double" : null;
}

function whyNoElectron(): string | null {
  const folder = path.join(root, "node_modules/electron");
  const named = path.join(folder, "path.txt");
  if (!existsSync(named) || !existsSync(path.join(folder, "dist", readFileSync(named, "utf8"))))
    return "Electron's binary is not installed";
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  const hasDisplay = process.platform !== "linux" || Boolean(DISPLAY ?? WAYLAND_DISPLAY);
  return hasDisplay ? null : "this computer has no display";
}

async function openShell(
  folder: string,
  { archive, locale = "en-GB" }: OpenOptions,
  double: string | null,
): Promise<Desk> {
  const app = await launch(
    double,
    [
      root,
      `--user-data-dir=${path.join(folder, "user")}`,
      `--lang=${locale}`,
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
      ...(archive === undefined ? [] : [archive]),
    ],
    homed(path.join(folder, "home")),
  );
  const page = await app.firstWindow();
  const watched = watchPage(page);
  page.setDefaultTimeout(PATIENCE);
  await page.setViewportSize(WINDOW);
  await page.emulateMedia({ colorScheme: "light" });
  // The window begins on an empty page; what is asked of that is lost when the real one comes.
  await page.locator("#root > *").first().waitFor({ state: "attached" });
  return { page, ...watched, ...hands(app, page, folder, double), close: () => app.close() };
}

/** Playwright asks the package `electron` for the binary, which looks at this one variable. */
function launch(
  double: string | null,
  args: readonly string[],
  env: Record<string, string>,
): Promise<ElectronApplication> {
  if (double === null) delete process.env["ELECTRON_OVERRIDE_DIST_PATH"];
  else process.env["ELECTRON_OVERRIDE_DIST_PATH"] = double;
  const browser: Record<string, string> =
    browserProgram === undefined ? {} : { ELECTRON_DOUBLE_CHROMIUM: browserProgram };
  const start = () =>
    _electron.launch({ args: [...args], cwd: root, timeout: 60_000, env: { ...env, ...browser } });
  // Between debugger and browser the double has lost a start, once in some hundred, before a line of Carrel ran.
  return start().catch((error: unknown) => {
    process.stdout.write(
      `The shell did not start and is started again: ${String(error).slice(0, 200)}\n`,
    );
    return start();
  });
}

function hands(
  app: ElectronApplication,
  page: Page,
  folder: string,
  double: string | null,
): Pick<Desk, "chooseFiles" | "dropFiles" | "save"> {
  return {
    chooseFiles: (paths) =>
      app.evaluate(
        ({ dialog }, filePaths) => {
          dialog.showOpenDialog = async () => ({ canceled: false, filePaths });
        },
        [...paths],
      ),
    dropFiles: (paths) =>
      double === null ? dropInBrowser(page, paths) : dropOnDouble(app, page, paths),
    save: async (press) => {
      const saved = path.join(folder, "saved.pdf");
      await app.evaluate(({ dialog }, filePath) => {
        dialog.showSaveDialog = async () => ({ canceled: false, filePath });
      }, saved);
      await press();
      const packet = page.getByRole("button", { name: /^(Saved|저장함)$/ });
      await packet.or(page.getByText(/every byte verified\./)).waitFor();
      return saved;
    },
  };
}

/** A dropped File crosses the double as its name; where a file of that name lies is told before. */
async function dropOnDouble(
  app: ElectronApplication,
  page: Page,
  paths: readonly string[],
): Promise<void> {
  for (const file of paths)
    await app.evaluate(
      ({ webContents }, [name, place]) =>
        (
          webContents.getAllWebContents()[0] as never as {
            givePath(...given: readonly string[]): Promise<void>;
          }
        ).givePath(name!, place!),
      [path.basename(file), file],
    );
  await page.evaluate(
    (names) => {
      const transfer = new DataTransfer();
      for (const name of names) transfer.items.add(new File(["x"], name));
      for (const kind of ["dragover", "drop"])
        window.dispatchEvent(
          new DragEvent(kind, { dataTransfer: transfer, bubbles: true, cancelable: true }),
        );
    },
    paths.map((file) => path.basename(file)),
  );
}
