// Lays the packet's fonts beside the built programs, under the names that the press asks for.
import { copyFileSync, existsSync, mkdirSync, statSync } from "node:fs";
import path from "node:path";

/** The faces that a packet is set in, whole (it cuts what it uses). electron-builder.yml names the same files. */
export const packetFonts = [
  "noto-serif/400Regular/NotoSerif_400Regular.ttf",
  "noto-serif/400Regular_Italic/NotoSerif_400Regular_Italic.ttf",
  "noto-serif/600SemiBold/NotoSerif_600SemiBold.ttf",
  "noto-serif-kr/400Regular/NotoSerifKR_400Regular.ttf",
  "noto-serif-kr/600SemiBold/NotoSerifKR_600SemiBold.ttf",
  "noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf",
  "noto-serif-sc/600SemiBold/NotoSerifSC_600SemiBold.ttf",
];

export function copyAssets(root) {
  const fonts = path.join(root, "out/main/assets/fonts");
  mkdirSync(fonts, { recursive: true });
  for (const font of packetFonts) {
    const from = path.join(root, "node_modules/@expo-google-fonts", font);
    const to = path.join(fonts, path.basename(font));
    if (!existsSync(to) || statSync(to).size !== statSync(from).size) copyFileSync(from, to);
  }
}
