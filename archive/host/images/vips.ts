import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";

/** What we use of libvips in WebAssembly. Handles live outside of JavaScript's memory until they are deleted. */
export interface VipsImage {
  readonly width: number;
  readonly height: number;
  readonly bands: number;
  readonly format: string;
  readonly interpretation: string;
  /** 0 when there is no such field. */
  getTypeof(field: string): number;
  getInt(field: string): number;
  hasAlpha(): boolean;
  crop(left: number, top: number, width: number, height: number): VipsImage;
  copyMemory(): VipsImage;
  join(below: VipsImage, direction: "vertical"): VipsImage;
  shrink(across: number, down: number, options: { readonly ceil: boolean }): VipsImage;
  colourspace(space: string): VipsImage;
  iccTransform(profile: string, options: { readonly embedded: boolean }): VipsImage;
  flatten(options: { readonly background: readonly number[] }): VipsImage;
  cast(format: string): VipsImage;
  jpegsaveBuffer(options: { readonly Q: number; readonly keep: "none" }): Uint8Array;
  delete(): void;
}

export interface VipsSource {
  onRead: (bytes: number) => Uint8Array;
  /** @returns the new place */
  onSeek: (offset: number, whence: number) => number;
  delete(): void;
}

interface LoadOptions {
  readonly access?: "sequential" | "random";
  /** Leaf of a TIFF. */
  readonly page?: number;
}

export interface Vips {
  readonly Image: {
    newFromSource(source: VipsSource, options: "", more: LoadOptions): VipsImage;
    thumbnailSource(
      source: VipsSource,
      width: number,
      options: {
        readonly height: number;
        readonly size: "down";
        readonly option_string: string;
      },
    ): VipsImage;
  };
  readonly SourceCustom: new () => VipsSource;
  readonly Cache: { max(entries: number): void };
  concurrency(threads: number): void;
  operationBlock(operation: string, blocked: boolean): void;
}

/** The kinds of file that are page images. Every other reader of libvips is shut: a wrong ending opens no other door. */
const READERS = ["Jpeg", "Png", "Tiff", "Webp"];

/**
 * Starts libvips in this thread. @param folder where the packaged app has it; null in a checkout
 */
export async function openVips(folder: string | null): Promise<Vips> {
  const place = folder ?? dirname(createRequire(import.meta.url).resolve("wasm-vips"));
  const program = (await import(pathToFileURL(join(place, "vips-node.mjs")).href)) as {
    readonly default: (setting: {
      readonly dynamicLibraries: readonly string[];
      readonly preRun: (program: { readonly ENV: Record<string, string> }) => void;
    }) => Promise<Vips>;
  };
  const vips = await program.default({
    dynamicLibraries: [],
    // Its warnings would go to the terminal of whoever started Carrel.
    preRun: ({ ENV }) => void (ENV["VIPS_WARNING"] = "0"),
  });
  // One leaf is read once, from top to bottom: nothing is worth remembering, and one thread keeps memory low.
  vips.concurrency(1);
  vips.Cache.max(0);
  vips.operationBlock("VipsForeignLoad", true);
  for (const reader of READERS) vips.operationBlock(`VipsForeignLoad${reader}`, false);
  return vips;
}
