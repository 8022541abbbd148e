import { existsSync } from "node:fs";
import { resolve } from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig } from "electron-vite";

const at = (file: string): string => resolve(import.meta.dirname, file);

/** Every program of Carrel; one whose source does not stand yet is left out. */
const programs = Object.fromEntries(
  Object.entries({
    main: "electron/main.ts",
    carrel: "archive/serve/cli/main.ts",
    "start-room": "archive/serve/reading-room/start-room.ts",
    "service-worker": "archive/serve/worker/service-worker.ts",
    "parser-process": "archive/host/parser/parser-process.ts",
    "press-worker": "archive/host/press/press-worker.ts",
    "image-worker": "archive/host/images/image-worker.ts",
    "segment-worker": "archive/host/segments/segment-worker.ts",
    "bench-child": "archive/serve/bench/bench-child.ts",
  })
    .map(([name, file]) => [name, at(file)] as const)
    .filter(([, file]) => existsSync(file)),
);

export default defineConfig({
  main: {
    build: {
      // Everything is bundled: the packaged app carries no node_modules.
      externalizeDeps: false,
      outDir: "out/main",
      target: "node22.12",
      rolldownOptions: {
        input: programs,
        output: {
          banner: (chunk) =>
            chunk.name === "carrel" && chunk.isEntry ? "#!/usr/bin/env node" : "",
        },
      },
    },
  },
  preload: {
    build: {
      externalizeDeps: false,
      outDir: "out/preload",
      rolldownOptions: {
        input: { preload: at("electron/preload.ts") },
        // A sandboxed preload script is one CommonJS file.
        output: { format: "cjs", entryFileNames: "[name].cjs" },
      },
    },
  },
  renderer: {
    root: at("renderer"),
    build: {
      outDir: at("out/renderer"),
      // The reading room serves any browser of the last years; electron-vite's default is only the newest.
      target: "es2022",
      minify: true,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: at("renderer/index.html") },
    },
    plugins: [react()],
  },
});
