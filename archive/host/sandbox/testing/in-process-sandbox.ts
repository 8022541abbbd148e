import { readFile } from "node:fs/promises";
import type { Sandbox } from "../../../requests/ports";
import { readBytes } from "../../parser/read-bytes";

/** A sandbox without walls, for tests of what comes after it: reads in this very process, with no limits. */
export function createInProcessSandbox(): Sandbox {
  return {
    async read(file, signal) {
      signal?.throwIfAborted();
      return await readBytes(await readFile(file.path), file.name, null, file);
    },
    close: () => Promise.resolve(),
  };
}
