const BYTE_ORDER_MARKS: readonly (readonly [string, readonly number[]])[] = [
  ["UTF-8", [0xef, 0xbb, 0xbf]],
  ["UTF-32LE", [0xff, 0xfe, 0x00, 0x00]],
  ["UTF-32BE", [0x00, 0x00, 0xfe, 0xff]],
  ["UTF-16LE", [0xff, 0xfe]],
  ["UTF-16BE", [0xfe, 0xff]],
];
const ESCAPE = 0x1b;

/** The Unicode encoding that the bytes prove: by their mark, by being strict UTF-8, or by the zero bytes of UTF-16; else null. */
export function unicodeCharset(bytes: Uint8Array): string | null {
  const marked = BYTE_ORDER_MARKS.find(([, mark]) => mark.every((byte, n) => bytes[n] === byte));
  if (marked !== undefined) return marked[0];
  // ISO 2022 charsets are seven-bit: they would pass for UTF-8 with escapes in it.
  if (!bytes.includes(0) && !bytes.includes(ESCAPE) && isValid(bytes, "utf-8")) return "UTF-8";
  return utf16ByZeros(bytes);
}

/** Latin letters, spaces and line feeds in UTF-16 have a zero byte, always on the same side. */
function utf16ByZeros(bytes: Uint8Array): string | null {
  if (bytes.length % 2 !== 0) return null;
  const zeros: [number, number] = [0, 0];
  for (let at = 0; at < bytes.length; at += 1)
    if (bytes[at] === 0) zeros[at % 2 === 0 ? 0 : 1] += 1;
  const [even, odd] = zeros;
  if (odd > 0 && even === 0) return isText(bytes, "utf-16le") ? "UTF-16LE" : null;
  if (even > 0 && odd === 0) return isText(bytes, "utf-16be") ? "UTF-16BE" : null;
  return null;
}

/** True when every letter is assigned and none is a control character: chance bytes with a zero seldom are. */
function isText(bytes: Uint8Array, encoding: string): boolean {
  if (!isValid(bytes, encoding)) return false;
  return !/[^\P{C}\p{Cf}\t\n\f\r]/u.test(new TextDecoder(encoding).decode(bytes));
}

function isValid(bytes: Uint8Array, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
