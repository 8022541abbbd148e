import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll } from "vitest";
import { carrel, programs } from "./carrel-program";
import type { Desk, Host, OpenOptions } from "./desk";

/** A fresh folder for one run of a journey: its home, its archives, its files to import. */
export interface Workplace {
  readonly folder: string;
  readonly home: string;
  /** Writes a file to import. @returns its path */
  file(name: string, content: string | Uint8Array): string;
  /** The sample archive. @returns its path */
  sample(name?: string): string;
  remove(): void;
}

export function makeWorkplace(): Workplace {
  const folder = mkdtempSync(path.join(tmpdir(), "carrel-e2e-"));
  const home = path.join(folder, "home");
  return {
    folder,
    home,
    file: (name, content) => {
      const place = path.join(folder, "files", name);
      mkdirSync(path.dirname(place), { recursive: true });
      writeFileSync(place, content);
      return place;
    },
    sample: (name = "Port Ellery") => {
      const place = path.join(folder, `${name}.carrel`);
      cpSync(madeSample(), place, { recursive: true, preserveTimestamps: true });
      return place;
    },
    remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }),
  };
}

/** The sample archive of these built programs: made once by the command line, and copied for each journey. */
function madeSample(): string {
  const built = String(Math.round(statSync(path.join(programs, "carrel.js")).mtimeMs));
  const kept = path.join(tmpdir(), `carrel-e2e-sample-${built}.carrel`);
  if (existsSync(kept)) return kept;
  const folder = mkdtempSync(path.join(tmpdir(), "carrel-e2e-"));
  const fresh = path.join(folder, "sample.carrel");
  const { status, stderr } = carrel(path.join(folder, "home"), "sample", fresh);
  if (status !== 0) throw new Error(stderr);
  renameSync(fresh, kept);
  rmSync(folder, { recursive: true, force: true });
  return kept;
}

/** One window for all tests of a block; it closes after them. */
export function useDesk(
  host: Host,
  options: (at: Workplace) => OpenOptions,
): () => Desk & { readonly at: Workplace } {
  const state: { desk?: Desk & { readonly at: Workplace } } = {};
  beforeAll(async () => {
    const at = makeWorkplace();
    state.desk = { ...(await host.open(at.folder, options(at))), at };
  });
  afterAll(async () => {
    await state.desk?.close();
    state.desk?.at.remove();
  });
  return () => state.desk!;
}
