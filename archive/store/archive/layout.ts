import { sha256, utf8 } from "./durable";

/** The format that this code writes. */
export const FORMAT = "carrel/1";
export const FORMAT_NUMBER = 1;

export const LAYOUT_NAME = "0003-hash-and-id-n-tuple-storage-layout";
export const OBJECT_MARK = "0=ocfl_object_1.1";

/** What systems other than macOS open an archive by: they know files, not folders, by their endings. */
export const HANDLE = "open.carrel-archive";
export const HANDLE_TEXT =
  "Opened with Carrel, this file opens the archive in whose folder it stands.\n";

/** Everything that may stand in the archive's own folder. */
export const ROOT_ENTRIES: ReadonlySet<string> = new Set([
  "archive.json",
  "README.txt",
  HANDLE,
  "lock.sqlite",
  "lock.json",
  "reserve.bin",
  "objects",
  "log",
  "staging",
  "quarantine",
]);

/** Folders of an empty archive, parents first. */
export const FOLDERS = [
  "objects",
  "objects/extensions",
  `objects/extensions/${LAYOUT_NAME}`,
  "log",
  "staging",
  "quarantine",
] as const;

/** The constant files of an OCFL 1.1 storage root with layout 0003 (two hexadecimal digits, once). */
export const OCFL_FILES: Readonly<Record<string, string>> = {
  "objects/0=ocfl_1.1": "ocfl_1.1\n",
  "objects/ocfl_layout.json": json({
    extension: LAYOUT_NAME,
    description:
      "Two hexadecimal digits of SHA-256(id), then the id itself, percent-encoded (OCFL extension 0003)",
  }),
  [`objects/extensions/${LAYOUT_NAME}/config.json`]: json({
    extensionName: LAYOUT_NAME,
    digestAlgorithm: "sha256",
    tupleSize: 2,
    numberOfTuples: 1,
  }),
};

/** Files whose digest stands in the log: written when the archive is made and never changed by this format. */
export const FIXED_FILES: readonly string[] = [
  "archive.json",
  "README.txt",
  HANDLE,
  "reserve.bin",
  ...Object.keys(OCFL_FILES),
];

/** As people read it: indented, with a line feed at the end. */
export function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** Folder of the two digits under which an object stands, relative to the archive. */
export function leafOf(id: string): string {
  return `objects/${sha256(utf8(id)).slice(0, 2)}`;
}

/** An object's folder, relative to the archive: computed from the id, never looked up. */
export function objectFolder(id: string): string {
  return `${leafOf(id)}/${encodeURIComponent(id)}`;
}

/** `log/000001.jsonl`, relative to the archive. */
export function segmentPath(number: number): string {
  return `log/${String(number).padStart(6, "0")}.jsonl`;
}

/** The folder of what is an object's id, null for any other word. */
export function inventoryFolderOf(id: string): string | null {
  return /^[a-z]{3}-[0-9a-z]{26}$/.test(id) ? objectFolder(id) : null;
}
