import path from "node:path";

/** Where the build lays Carrel's programs and what they need, beside the program that asks. */
export interface Programs {
  /** Run in a worker thread (Node) or a utility process (Electron). */
  readonly service: string;
  readonly parser: string;
  readonly press: string;
  readonly image: string;
  readonly segment: string;
  /** Folder of the built window. */
  readonly shell: string;
  /** Folder of fonts and the sample archive. */
  readonly assets: string;
}

/** @param folder the folder of the built programs, `out/main` */
export function programsIn(folder: string): Programs {
  return {
    service: path.join(folder, "service-worker.js"),
    parser: path.join(folder, "parser-process.js"),
    press: path.join(folder, "press-worker.js"),
    image: path.join(folder, "image-worker.js"),
    segment: path.join(folder, "segment-worker.js"),
    shell: path.join(folder, "..", "renderer"),
    assets: path.join(folder, "assets"),
  };
}
