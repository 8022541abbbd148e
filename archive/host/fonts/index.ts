import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
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
  "serif-hebrew": { pack: "noto-serif-hebrew", file: "400Regular/NotoSerifHebrew_400Regular.ttf" },
  "serif-hebrew-bold": {
    pack: "noto-serif-hebrew",
    file: "600SemiBold/NotoSerifHebrew_600SemiBold.ttf",
  },
  amiri: { pack: "amiri", file: "400Regular/Amiri_400Regular.ttf" },
  "amiri-bold": { pack: "amiri", file: "700Bold/Amiri_700Bold.ttf" },
};

/**
 * The fonts: from a folder that holds the TrueType files side by side, or else from the packages of a checkout.
 * @param folder absolute; null for `assets/fonts` beside the built programs
 */
export function createFontShelf(folder: string | null): PacketAssets {
  return {
    async font(name) {
      const tried: string[] = [];
      for (const path of pathsOf(name, folder)) {
        const bytes = await readIfThere(path);
        if (bytes !== null) return bytes;
        tried.push(path);
      }
      throw new ArchiveError(
        "packet.no-font",
        `The font "${name}" is missing: it is at none of ${tried.join(", ")}.`,
        "Install Carrel again, then make the packet once more.",
      );
    },
  };
}

/** The same shelf for whoever asks again and again: each font is read once. */
export function keptInMemory(shelf: PacketAssets): PacketAssets {
  const read = new Map<FontName, Promise<Uint8Array>>();
  return {
    font(name) {
      const found = read.get(name) ?? shelf.font(name);
      read.set(name, found);
      return found;
    },
  };
}

function pathsOf(name: FontName, folder: string | null): readonly string[] {
  const { pack, file } = FONT_FILES[name];
  if (folder !== null) return [join(folder, basename(file))];
  const here = dirname(fileURLToPath(import.meta.url));
  // A built program is either the file itself or a chunk of it, one folder down.
  const beside = [here, dirname(here)].map((place) => join(place, "assets/fonts", basename(file)));
  return [...beside, ...packagedPath(pack, file)];
}

function packagedPath(pack: string, file: string): readonly string[] {
  const require = createRequire(import.meta.url);
  try {
    return [join(dirname(require.resolve(`@expo-google-fonts/${pack}/package.json`)), file)];
  } catch {
    // The packaged app carries no packages.
    return [];
  }
}

async function readIfThere(path: string): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await readFile(path));
  } catch {
    return null;
  }
}
