import { defineConfig } from "vitest/config";

/** A plain Node that imports `electron` must never start its download. */
const env = { ELECTRON_OVERRIDE_DIST_PATH: "/nonexistent" };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "archive",
          environment: "node",
          env,
          setupFiles: ["tests/fixed-seed.ts"],
          include: ["archive/**/*.test.ts"],
          testTimeout: 60_000,
        },
      },
      {
        test: { name: "electron", environment: "node", env, include: ["electron/**/*.test.ts"] },
      },
      {
        test: {
          name: "renderer",
          environment: "happy-dom",
          setupFiles: ["tests/patient-windows.ts"],
          testTimeout: 60_000,
          include: ["renderer/**/*.test.{ts,tsx}"],
        },
      },
      {
        test: {
          name: "house",
          environment: "node",
          env,
          include: ["tests/house/**/*.test.ts"],
          testTimeout: 120_000,
        },
      },
      {
        test: {
          name: "e2e",
          environment: "node",
          include: ["tests/e2e/**/*.test.ts"],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
