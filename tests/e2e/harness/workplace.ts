import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll } from "vitest";
import { carrel } from "./carrel-program";
import type { Desk, Host, OpenOptions } from "./desk";

/** A fresh folder for one run of a journey: its home, its archives, its files to import. */
export interface Workplace {
  readonly folder: string;
  readonly home: string;
  /** Writes a file to import. @returns its path */
  file(name: string, content: string | Uint8Array): string;
  /** The sample archive, made by the command line. @returns its path */
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
      const { status, stderr } = carrel(home, "sample", place);
      if (status !== 0) throw new Error(stderr);
      return place;
    },
    remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }),
  };
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
