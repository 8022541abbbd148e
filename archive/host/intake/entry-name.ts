import iconv from "iconv-lite";
import type { Entry } from "yauzl";
import { guessCharset } from "../charset/guess-charset";

const UTF8_FLAG = 0x800;

/**
 * The name of a zip entry, NFC, with `/` between steps. Zips made in Korea, Japan or Russia write names in the local charset and
 * say nothing of it: strict UTF-8 first, then a sure guess, then the format's own CP437 (APPNOTE, appendix D).
 */
export function entryName(entry: Entry): string {
  const raw = new Uint8Array(entry.fileName as unknown as Buffer);
  return decodeName(raw, (entry.generalPurposeBitFlag & UTF8_FLAG) !== 0)
    .replaceAll("\\", "/")
    .normalize("NFC");
}

function decodeName(raw: Uint8Array, flagged: boolean): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(raw);
  } catch {
    const guess = flagged ? undefined : guessCharset(raw).likely[0]?.charset;
    return iconv.decode(raw, guess !== undefined && iconv.encodingExists(guess) ? guess : "cp437");
  }
}

/** Why a name is refused, null for a harmless one. */
export function nameFault(name: string): string | null {
  if (name === "") return "Its name is empty.";
  if (name.includes("\0")) return "Its name holds a NUL character.";
  if (name.startsWith("/") || /^[A-Za-z]:/.test(name)) return "Its name is an absolute path.";
  if (name.split("/").includes("..")) return "Its name climbs out of the archive (..).";
  return null;
}
