import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { _electron, type ElectronApplication, type Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect } from "vitest";
import { buildShell } from "./build-shell";

/** What the page has heard over the bridge. */
interface Heard {
  readonly messages: string[];
  readonly commands: unknown[];
}

export interface ShellUnderTest {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly userData: string;
  heard(): Promise<Heard>;
  /** A list that the scripted dialogs and shell keep in main: `opened` addresses, `asked` dialogs. */
  inMain(name: "opened" | "asked"): Promise<readonly string[]>;
  /** Asks over the bridge as a page would, and waits for the answer to this question. */
  ask(name: string, input: object): Promise<string>;
  /** Starts the app a second time; it hands over and ends. */
  launchAgain(...words: string[]): Promise<void>;
}

/** Builds the shell and runs it on the electron double for one test file. */
export function useShell(): () => ShellUnderTest {
  const state: { shell?: ShellUnderTest } = {};
  beforeAll(async () => {
    state.shell = await startShell();
  }, 180_000);
  afterAll(() => state.shell?.app.close());
  beforeEach(() => scriptAnswers(state.shell!));
  return () => state.shell!;
}

async function startShell(): Promise<ShellUnderTest> {
  process.env["ELECTRON_OVERRIDE_DIST_PATH"] = path.resolve("tests/electron-double");
  const folder = await buildShell();
  const userData = mkdtempSync(path.join(tmpdir(), "carrel-user-"));
  const launch = (...words: string[]) =>
    _electron.launch({
      args: [folder, `--user-data-dir=${userData}`, ...words],
      timeout: 90_000,
      env: { ...process.env, CARREL_SECRET: "a secret of the reader's" },
    });
  const app = await launch();
  const page = await app.firstWindow();
  await page.waitForFunction(() => window.desktop !== undefined);
  const heard = (): Promise<Heard> =>
    page.evaluate(() => (window as never as { heard: Heard }).heard);
  return {
    app,
    page,
    userData,
    heard,
    inMain: (name) =>
      app.evaluate(
        (_electron, key) => (globalThis as never as Record<string, string[]>)[key]!,
        name,
      ),
    ask: async (name, input) => {
      const id = `${name}-${Math.random()}`;
      const message = JSON.stringify({ t: "q", i: id, m: name, a: [input] });
      await page.evaluate((text) => window.desktop!.post(text), message);
      const answer = async () => (await heard()).messages.find((text) => text.includes(id));
      await expect.poll(answer, { timeout: 10_000 }).toBeDefined();
      return (await answer())!;
    },
    launchAgain: (...words) =>
      launch(...words).then(
        () => undefined,
        // Playwright waits in vain for the window of an instance that has handed over.
        () => undefined,
      ),
  };
}

async function scriptAnswers({ app, page }: ShellUnderTest): Promise<void> {
  await page.evaluate(() => {
    const heard = { messages: [] as string[], commands: [] as unknown[] };
    Object.assign(window, { heard });
    window.desktop!.onMessage((message) => heard.messages.push(message));
    window.desktop!.onCommand((command) => heard.commands.push(command));
  });
  await app.evaluate(({ shell, dialog }) => {
    const opened: string[] = [];
    const asked: string[] = [];
    Object.assign(globalThis, { opened, asked });
    shell.openExternal = async (url) => void opened.push(url);
    dialog.showOpenDialog = async () => {
      asked.push("open");
      return { canceled: false, filePaths: ["/letters/1905.txt", "/letters/1906.txt"] };
    };
  });
}
