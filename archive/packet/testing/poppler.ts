import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const isThere = (tool: string): boolean => spawnSync(tool, ["--version"]).error === undefined;

/** The tools that look at PDF files from outside; without them their tests are skipped, and say so. */
export const hasPoppler = isThere("pdftoppm") && isThere("pdftotext");
export const hasQpdf = isThere("qpdf");
export const popplerOr = (rule: string): string =>
  hasPoppler ? rule : `${rule} (skipped: install poppler-utils)`;
export const qpdfOr = (rule: string): string =>
  hasQpdf ? rule : `${rule} (skipped: install qpdf)`;

function withFile<Result>(
  bytes: Uint8Array,
  use: (path: string, folder: string) => Result,
): Result {
  const folder = mkdtempSync(join(tmpdir(), "carrel-packet-"));
  try {
    const path = join(folder, "packet.pdf");
    writeFileSync(path, bytes);
    return use(path, folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The words of a PDF file as another program reads them; pages from 1. */
export function wordsOfPdf(bytes: Uint8Array, page?: number): string {
  const pages = page === undefined ? [] : ["-f", String(page), "-l", String(page)];
  return withFile(bytes, (path) =>
    execFileSync("pdftotext", [...pages, path, "-"], { encoding: "utf8", maxBuffer: 2 ** 28 }),
  );
}

/** The words in the order of the file's operators. */
export function rawWordsOfPdf(bytes: Uint8Array): string {
  return withFile(bytes, (path) =>
    execFileSync("pdftotext", ["-raw", path, "-"], { encoding: "utf8", maxBuffer: 2 ** 28 }),
  );
}

/** The words of the structure tree in its order, without their roles: what a reading voice says. */
export function spokenWordsOfPdf(bytes: Uint8Array): string {
  const tree = withFile(bytes, (path) =>
    execFileSync("pdfinfo", ["-struct-text", path], { encoding: "utf8", maxBuffer: 2 ** 28 }),
  );
  return [...tree.matchAll(/^\s*"(.*)"$/gmu)].map(([, words]) => words).join("");
}

/** The words of one page in their places, as far as letters can show them. */
export function placedWordsOfPdf(bytes: Uint8Array, page: number): string {
  const only = ["-layout", "-f", String(page), "-l", String(page)];
  return withFile(bytes, (path) =>
    execFileSync("pdftotext", [...only, path, "-"], { encoding: "utf8" }),
  );
}

/** Every word of one page with its box, as markup. */
export function placesOfPdf(bytes: Uint8Array, page: number): string {
  const only = ["-bbox", "-f", String(page), "-l", String(page)];
  const markup = withFile(bytes, (path) =>
    execFileSync("pdftotext", [...only, path, "-"], { encoding: "utf8" }),
  );
  return markup.slice(markup.indexOf("<page"));
}

/** Sum of darkness over one page at 100 dots to the inch: 1 is one black dot. */
export function inkOfPage(bytes: Uint8Array, page: number): number {
  let ink = 0;
  for (const dot of pixelsOfPage(bytes, page)) ink += 255 - dot;
  return ink / 255;
}

/** The dots of one page at 100 to the inch, row by row: 0 black to 255 white. */
export function pixelsOfPage(bytes: Uint8Array, page: number): Buffer {
  return withFile(bytes, (path, folder) => {
    const only = ["-f", String(page), "-l", String(page), "-singlefile"];
    execFileSync("pdftoppm", ["-r", "100", "-gray", ...only, path, join(folder, "page")]);
    const image = readFileSync(join(folder, "page.pgm"));
    // "P5", width and height, greatest value: three lines, then one byte for each dot.
    const header = /^P5\s+\d+\s+\d+\s+255\s/u.exec(image.subarray(0, 40).toString("latin1"));
    return image.subarray(header?.[0].length ?? 0);
  });
}

/** What qpdf has to say of the file; it throws when there is an error or a warning. */
export function checkWithQpdf(bytes: Uint8Array): string {
  return withFile(bytes, (path) => execFileSync("qpdf", ["--check", path], { encoding: "utf8" }));
}
