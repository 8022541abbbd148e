// A Chrome, Chromium or Edge for the end-to-end tests.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";

const places = {
  linux: [
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
    "/usr/bin/google-chrome-stable",
    "/opt/google/chrome/chrome",
    "/usr/bin/microsoft-edge",
    "/snap/bin/chromium",
  ],
  darwin: ["Google Chrome", "Chromium", "Microsoft Edge"].map(
    (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
  ),
  win32: ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].flatMap((variable) =>
    ["Google/Chrome/Application/chrome.exe", "Microsoft/Edge/Application/msedge.exe"].map((name) =>
      path.join(process.env[variable] ?? "C:/", name),
    ),
  ),
};

/** The browser that stands on this computer, CARREL_BROWSER first; undefined where there is none. */
export function findBrowser() {
  const known = [process.env.CARREL_BROWSER, ...(places[process.platform] ?? [])];
  return known.find((file) => file !== undefined && existsSync(file));
}

/** On Debian as root the package `chromium` is installed; elsewhere the reader is told. */
export function findOrInstallBrowser() {
  const found = findBrowser();
  if (found !== undefined) return found;
  if (existsSync("/usr/bin/apt-get") && process.getuid?.() === 0) {
    const run = (...words) =>
      spawnSync("apt-get", words, { stdio: ["ignore", "ignore", "inherit"] });
    run("update", "-q");
    run("install", "-qy", "--no-install-recommends", "chromium");
  }
  const installed = findBrowser();
  if (installed === undefined)
    process.stderr.write(
      "test: no browser was found. Install Chrome, Chromium or Edge, or name one in CARREL_BROWSER; " +
        "the end-to-end tests fail without.\n",
    );
  return installed;
}
