import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { ArchiveError } from "../../model/archive-error";
import type { FontName, PacketAssets } from "../../packet/assets";

/** Where each face of a packet stands: package, folder and file. electron-builder ships these files and no others. */
export const FONT_FILES: Readonly<
  Record<FontName, { readonly pack: string; readonly file: string }>
> = {
  serif: { pack: "noto-serif", file: "400Regular/NotoSerif_400Regular.ttf" },
  "serif-italic": {
    pack: "noto-serif",
    file: "400Regular_Italic/NotoSerif_400Regular_Italic.ttf",
  },
  "serif-bold": { pack: "noto-serif", file: "600SemiBold/NotoSerif_600SemiBold.ttf" },
  "serif-kr": { pack: "noto-serif-kr", file: "400Regular/NotoSerifKR_400Regular.ttf" },
  "serif-kr-bold": { pack: "noto-serif-kr", file: "600SemiBold/NotoSerifKR_600SemiBold.ttf" },
  "serif-sc": { pack: "noto-serif-sc", file: "400Regular/NotoSerifSC_400Regular.ttf" },
  "serif-sc-bold": { pack: "noto-serif-sc", file: "600SemiBold/NotoSerifSC_600SemiBold.ttf" },
};

/**
 * Fonts from the packages of a checkout, or from a folder that holds the TrueType files side by side.
 * @param folder absolute; null outside the packaged app
 */
export function createFontShelf(folder: string | null): PacketAssets {
  return {
    async font(name) {
      const { pack, file } = FONT_FILES[name];
      const path =
        folder === null ? packagedPath(pack, file) : join(folder, file.split("/").at(-1) ?? file);
      try {
        return new Uint8Array(await readFile(path));
      } catch (cause) {
        throw new ArchiveError(
          "packet.no-font",
          `The font "${name}" is missing at ${path}.`,
          "Install Carrel again, then make the packet once more.",
          { cause },
        );
      }
    },
  };
}

/** The package is found from wherever this module runs: its source, or the built file. */
function packagedPath(pack: string, file: string): string {
  const require = createRequire(import.meta.url);
  return join(dirname(require.resolve(`@expo-google-fonts/${pack}/package.json`)), file);
}
