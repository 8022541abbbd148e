import { mkdtempSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { chromium, type BrowserContext } from "playwright-core";
import { findBrowser } from "../../../scripts/find-browser.mjs";
import { WINDOW } from "./desk";

/** The browser's program, or undefined where none is installed. */
export const browserProgram: string | undefined = findBrowser();

/** A Chromium with an empty profile, whose clipboard the page may use as a reader's would. */
export async function openBrowser(locale: string): Promise<BrowserContext> {
  const profile = mkdtempSync(path.join(tmpdir(), "carrel-profile-"));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: browserProgram!,
    headless: true,
    locale,
    viewport: WINDOW,
    colorScheme: "light",
    acceptDownloads: true,
    permissions: ["clipboard-read", "clipboard-write"],
    chromiumSandbox: process.getuid?.() !== 0,
    args: [
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
  context.on("close", () => void rm(profile, { recursive: true, force: true }).catch(() => null));
  return context;
}
