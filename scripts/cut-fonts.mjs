/**
 * Cuts the interface's fonts out of the installed packages (all OFL 1.1): `node scripts/cut-fonts.mjs [folder]`, by default
 * `renderer/public/fonts`. Writes WOFF2 files, `fonts.css` (Latin, Cyrillic, Greek) and `fonts-cjk.css` (Hangul, Han). What was
 * cut once from the same bytes by the same script is taken from the cache.
 */
import { createHash } from "node:crypto";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import subsetFont from "subset-font";
import { asText, asUnicodeRange, slices } from "./fonts/slices.mjs";
import { packWoff2 } from "./fonts/woff2.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const packages = join(root, "node_modules", "@expo-google-fonts");
const cache = join(root, "node_modules", ".cache", "carrel-fonts");
const out = process.argv[2] ?? join(root, "renderer", "public", "fonts");

const european = ["latin", "cyrillic", "greek"];
const western = (family, folder, file, faces) =>
  faces.map(([name, weight, style]) => ({
    sheet: "fonts.css",
    family,
    weight,
    style,
    source: join(folder, name, `${file}_${name}.ttf`),
    slices: european,
  }));
/** Rare characters are cut at one weight; the heavier face points at the same file. */
const eastern = (family, folder, file, common, rare) =>
  [
    ["400Regular", 400],
    ["600SemiBold", 600],
  ].flatMap(([name, weight]) =>
    [
      ...common.map((slice) => ({ name, slice })),
      ...rare.map((slice) => ({ name: "400Regular", slice })),
    ].map((face) => ({
      sheet: "fonts-cjk.css",
      family,
      weight,
      style: "normal",
      source: join(folder, face.name, `${file}_${face.name}.ttf`),
      slices: [face.slice],
    })),
  );

const text = [
  ["400Regular", 400, "normal"],
  ["600SemiBold", 600, "normal"],
  ["400Regular_Italic", 400, "italic"],
];
const faces = [
  ...western("Source Serif 4", "source-serif-4", "SourceSerif4", text),
  ...western("Source Sans 3", "source-sans-3", "SourceSans3", text),
  ...western("Source Code Pro", "source-code-pro", "SourceCodePro", text.slice(0, 1)),
  // Hangul alone, so that Han outside Korean falls through to the Chinese face that follows it in tokens.css.
  ...eastern("Noto Serif KR", "noto-serif-kr", "NotoSerifKR", ["hangul-common"], ["hangul-rest"]),
  ...eastern("Noto Sans KR", "noto-sans-kr", "NotoSansKR", ["hangul-common"], ["hangul-rest"]),
  // base.css names these two in Korean text, where Han takes the Korean form.
  ...eastern("Noto Serif KR Hanja", "noto-serif-kr", "NotoSerifKR", [], ["hanja"]),
  ...eastern("Noto Sans KR Hanja", "noto-sans-kr", "NotoSansKR", [], ["hanja"]),
  ...eastern(
    "Noto Serif SC",
    "noto-serif-sc",
    "NotoSerifSC",
    ["han-common", "han-traditional"],
    ["han-rest"],
  ),
  ...eastern(
    "Noto Sans SC",
    "noto-sans-sc",
    "NotoSansSC",
    ["han-common", "han-traditional"],
    ["han-rest"],
  ),
];

const recipe = ["cut-fonts.mjs", "fonts/slices.mjs", "fonts/woff2.mjs"]
  .map((file) => readFileSync(join(root, "scripts", file)))
  .reduce((hash, bytes) => hash.update(bytes), createHash("sha256"))
  .digest("hex");

/** The file of one slice of one font, cut now or taken from the cache; its name tells what it was cut from. */
async function cut(source, slice) {
  const bytes = readFileSync(join(packages, source));
  const digest = createHash("sha256").update(recipe).update(slice).update(bytes).digest("hex");
  const face = source.split(/[\\/]/).at(-1).replace(".ttf", "").toLowerCase().replaceAll("_", "-");
  const name = `${face}-${slice}-${digest.slice(0, 8)}.woff2`;
  const kept = join(cache, name);
  if (!existsSync(kept)) {
    const sfnt = await subsetFont(bytes, asText(slices[slice]), {
      targetFormat: "sfnt",
      noHinting: true,
    });
    writeFileSync(kept, packWoff2(sfnt));
  }
  copyFileSync(kept, join(out, name));
  return name;
}

function rule(face, slice, file) {
  return [
    "@font-face {",
    `  font-family: "${face.family}";`,
    `  font-weight: ${face.weight};`,
    `  font-style: ${face.style};`,
    "  font-display: swap;",
    `  src: url("./${file}") format("woff2");`,
    `  unicode-range: ${asUnicodeRange(slices[slice])};`,
    "}",
    "",
  ].join("\n");
}

async function cutAll() {
  mkdirSync(cache, { recursive: true });
  mkdirSync(out, { recursive: true });
  for (const old of readdirSync(out)) rmSync(join(out, old));
  const sheets = { "fonts.css": "", "fonts-cjk.css": "" };
  for (const face of faces)
    for (const slice of face.slices)
      sheets[face.sheet] += rule(face, slice, await cut(face.source, slice));
  for (const [name, css] of Object.entries(sheets)) writeFileSync(join(out, name), css);
}

await cutAll();
