import { mediaTypeOf, parameterOf } from "./mime-parts";
import type { MimePart } from "./mime-parts";

/** The words of a part, and the charset that they were decoded from; null where the part itself was plain. */
export interface PartText {
  readonly text: string;
  readonly charset: string | null;
}

/** Decodes a part as it says itself: its transfer encoding, then its charset, else the one that the page inside names. */
export function textOfPart(part: MimePart): PartText {
  const encoding = part.headers.get("content-transfer-encoding")?.toLowerCase() ?? "7bit";
  const bytes = encoding === "base64" ? base64(part.body) : quoted(encoding, part.body);
  if (bytes === null) return { text: part.body, charset: null };
  const named =
    parameterOf(part, "charset") ?? (mediaTypeOf(part) === "text/html" ? metaCharset(bytes) : null);
  return decoded(bytes, named);
}

const quoted = (encoding: string, body: string): Uint8Array | null =>
  encoding === "quoted-printable" ? quotedPrintable(body) : null;

function decoded(bytes: Uint8Array, named: string | null): PartText {
  const utf8 = tryDecode(bytes, "utf-8", true);
  const byName = named === null ? null : tryDecode(bytes, named, false);
  // A page that says nothing of its charset is UTF-8, or what browsers take such pages for.
  const { text, charset } = byName ?? utf8 ?? tryDecode(bytes, "windows-1252", false) ?? NOTHING;
  return { text: text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n"), charset };
}

const NOTHING: PartText = { text: "", charset: null };

function tryDecode(bytes: Uint8Array, charset: string, fatal: boolean): PartText | null {
  try {
    const decoder = new TextDecoder(charset, { fatal });
    return { text: decoder.decode(bytes), charset: charset.toLowerCase() };
  } catch {
    return null;
  }
}

/** What the page says of itself near its beginning. */
function metaCharset(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, 2_048));
  return /<meta[^>]{0,200}charset\s*=\s*["']?([\w:-]+)/i.exec(head)?.[1] ?? null;
}

/** RFC 2045, 6.7. Letters that should have been encoded and were not stand as UTF-8. */
function quotedPrintable(body: string): Uint8Array {
  const plain = body.replace(/[ \t]+$/gm, "").replace(/=\n/g, "");
  // A letter of one UTF-16 unit is three bytes at most.
  const bytes = new Uint8Array(plain.length * 3);
  let length = 0;
  for (let at = 0; at < plain.length; at++) {
    const code = plain.charCodeAt(at);
    const hex =
      code === 0x3d ? /^[0-9A-Fa-f]{2}/.exec(plain.slice(at + 1, at + 3))?.[0] : undefined;
    if (hex !== undefined) {
      bytes[length++] = parseInt(hex, 16);
      at += 2;
    } else if (code < 128) bytes[length++] = code;
    else {
      const letter = String.fromCodePoint(plain.codePointAt(at) ?? 0xfffd);
      at += letter.length - 1;
      const coded = utf8Of(letter);
      bytes.set(coded, length);
      length += coded.length;
    }
  }
  return bytes.subarray(0, length);
}

function utf8Of(letter: string): readonly number[] {
  const escaped = encodeURIComponent(letter.replace(/\p{Surrogate}/gu, "\uFFFD"));
  return [...escaped.matchAll(/%([0-9A-F]{2})/g)].map(([, hex = ""]) => parseInt(hex, 16));
}

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const VALUE = new Map([...ALPHABET].map((letter, at) => [letter, at]));

/** RFC 2045, 6.8: what is no letter of its alphabet is passed over. */
function base64(body: string): Uint8Array {
  const bytes = new Uint8Array(body.length);
  let length = 0;
  let bits = 0;
  let held = 0;
  for (const letter of body) {
    if (letter === "=") break;
    const value = VALUE.get(letter);
    if (value === undefined) continue;
    held = ((held << 6) | value) & 0xff_ff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[length++] = (held >> bits) & 0xff;
  }
  return bytes.subarray(0, length);
}
