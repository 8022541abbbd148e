import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { build } from "vite";

const root = path.join(import.meta.dirname, "../..");

const page = `<!doctype html><title>Carrel</title>
<a id="web" href="https://example.org/">web</a>
<a id="new" href="https://example.org/new" target="_blank">new</a>`;

/** Builds main and preload as they ship, around the fake service, the echo parser and an empty page. @returns the app's folder */
export async function buildShell(): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), "carrel-shell-app-"));
  await bundle(path.join(folder, "out/main"), "es", {
    main: "electron/main.ts",
    "service-worker": "electron/testing/shell-service.ts",
    "parser-process": "electron/testing/echo-parser.ts",
  });
  await bundle(path.join(folder, "out/preload"), "cjs", { preload: "electron/preload.ts" });
  mkdirSync(path.join(folder, "out/renderer"));
  writeFileSync(path.join(folder, "out/renderer/index.html"), page);
  const about = { name: "carrel", version: "0.0.0", type: "module", main: "out/main/main.js" };
  writeFileSync(path.join(folder, "package.json"), JSON.stringify(about));
  return folder;
}

async function bundle(
  outDir: string,
  format: "es" | "cjs",
  entries: Readonly<Record<string, string>>,
): Promise<void> {
  const input = Object.fromEntries(
    Object.entries(entries).map(([name, file]) => [name, path.join(root, file)]),
  );
  await build({
    configFile: false,
    root,
    logLevel: "error",
    ssr: { noExternal: true, external: ["electron"] },
    build: {
      ssr: true,
      outDir,
      target: "node22.12",
      rolldownOptions: {
        input,
        output: { format, entryFileNames: format === "cjs" ? "[name].cjs" : "[name].js" },
      },
    },
  });
}
