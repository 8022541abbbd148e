import { readdir, readFile } from "node:fs/promises";
import path from "node:path";

/** One file of the built window, by the path of its URL. */
export interface ShellFile {
  readonly mediaType: string;
  /** True for files whose name carries their digest. */
  readonly lasting: boolean;
  read(): Promise<Uint8Array>;
}

const mediaTypes: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
  ".wasm": "application/wasm",
};

/** Every file under `folder`, listed once: a request looks its path up and can name nothing else. Empty without a build. */
export async function listShellFiles(folder: string): Promise<ReadonlyMap<string, ShellFile>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile() && !entry.name.endsWith(".map"));
  return new Map(
    files.map((entry) => {
      const file = path.join(entry.parentPath, entry.name);
      const address = `/${path.relative(folder, file).split(path.sep).join("/")}`;
      return [address === "/index.html" ? "/" : address, shellFile(file, address)];
    }),
  );
}

function shellFile(file: string, address: string): ShellFile {
  return {
    mediaType: mediaTypes[path.extname(file)] ?? "application/octet-stream",
    lasting: address.startsWith("/assets/"),
    read: () => readFile(file),
  };
}
