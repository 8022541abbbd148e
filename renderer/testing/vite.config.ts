import { tmpdir } from "node:os";
import { resolve } from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** Serves or builds the stage (`index.html` beside this file), for looking at screens. */
export default defineConfig({
  root: import.meta.dirname,
  publicDir: resolve(import.meta.dirname, "../public"),
  plugins: [react()],
  build: { outDir: resolve(tmpdir(), "carrel-stage"), emptyOutDir: true, assetsInlineLimit: 0 },
});
