import { resolve } from "node:path";
import { build } from "vite";

/** Builds the parser program into a folder, as the app's own build does, and answers with the script's path. */
export async function buildParser(folder: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: "error",
    ssr: { noExternal: true, target: "node" },
    build: {
      ssr: resolve(import.meta.dirname, "../../parser/parser-process.ts"),
      outDir: folder,
      emptyOutDir: false,
      target: "node22",
      rollupOptions: { output: { entryFileNames: "parser-process.mjs", format: "es" } },
    },
  });
  return resolve(folder, "parser-process.mjs");
}
