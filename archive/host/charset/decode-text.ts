import iconv from "iconv-lite";
import { ArchiveError } from "../../model/archive-error";
import { declaredCharset } from "./declared-charset";
import { guessCharset } from "./guess-charset";
import { refuseKnownBinary, refuseZeroBytes } from "./refuse-binary";
import { unicodeCharset } from "./unicode-charset";

/** A decoded file: its text without byte order mark, and how sure the charset is (1 when the bytes prove or declare it). */
export interface DecodedText {
  readonly text: string;
  /** The charset's usual name: `UTF-8`, `EUC-KR`, `windows-1251`. */
  readonly charset: string;
  /** 0 to 1. */
  readonly confidence: number;
}

const REPLACEMENT = "\uFFFD";

/**
 * Decodes a file: the reader's own choice, a byte order mark, strict UTF-8, UTF-16 by its zero bytes, the charset that the file
 * declares, and last a guess that must be sure enough.
 * @param name what the reader calls the file, for messages
 * @param override a charset that the reader named; it is not second-guessed
 * @throws ArchiveError `import.empty` `import.binary` `import.charset`
 */
export function decodeText(bytes: Uint8Array, name: string, override?: string | null): DecodedText {
  if (bytes.length === 0)
    throw new ArchiveError(
      "import.empty",
      `${name} is empty: 0 bytes.`,
      "Check that the file was saved whole, then import it again.",
    );
  if (override) return chosen(bytes, name, override);
  refuseKnownBinary(bytes, name);
  const unicode = unicodeCharset(bytes);
  if (unicode !== null)
    return { text: strict(bytes, unicode) ?? "", charset: unicode, confidence: 1 };
  refuseZeroBytes(bytes, name);
  return declared(bytes) ?? guessed(bytes, name);
}

function chosen(bytes: Uint8Array, name: string, charset: string): DecodedText {
  if (!isKnown(charset))
    throw new ArchiveError(
      "import.charset",
      `The charset ${charset}, named for ${name}, is not known.`,
      "Name another: UTF-8, UTF-16LE, EUC-KR, Shift_JIS, GB18030, Big5, windows-1251, KOI8-R, ISO-8859-1 ...",
    );
  return { text: loose(bytes, charset), charset, confidence: 1 };
}

function declared(bytes: Uint8Array): DecodedText | null {
  const charset = declaredCharset(bytes);
  const text = charset === null || !isKnown(charset) ? null : strict(bytes, charset);
  return text === null || charset === null ? null : { text, charset, confidence: 1 };
}

function guessed(bytes: Uint8Array, name: string): DecodedText {
  const { likely, tried } = guessCharset(bytes);
  for (const { charset, confidence } of likely) {
    const text = isKnown(charset) ? strict(bytes, charset) : null;
    if (text !== null) return { text, charset, confidence };
  }
  throw new ArchiveError(
    "import.charset",
    `The charset of ${name} could not be told. Tried: UTF-8, UTF-16, ${tried.join(", ")}.`,
    "Save the file as UTF-8, or name its charset, then import it again.",
  );
}

/** Charsets that iconv-lite lacks but every runtime decodes. */
const BY_RUNTIME = /^iso-2022-jp$/i;

function isKnown(charset: string): boolean {
  return BY_RUNTIME.test(charset) || iconv.encodingExists(charset);
}

function loose(bytes: Uint8Array, charset: string): string {
  if (BY_RUNTIME.test(charset)) return new TextDecoder(charset).decode(bytes);
  return iconv.decode(bytes, widest(charset)).replace(/^\uFEFF/, "");
}

/** The text, or null when some bytes mean nothing in that charset. */
function strict(bytes: Uint8Array, charset: string): string | null {
  const text = loose(bytes, charset);
  return text.includes(REPLACEMENT) && !isUnicode(charset) ? null : text;
}

const isUnicode = (charset: string): boolean => charset.toUpperCase().startsWith("UTF");

/** Files that say the narrow charset use its superset in practice (WHATWG Encoding Standard, 4.2). */
function widest(charset: string): string {
  const wider: Readonly<Record<string, string>> = {
    "euc-kr": "cp949",
    "iso-8859-1": "windows-1252",
    "us-ascii": "windows-1252",
    gb2312: "gb18030",
    gbk: "gb18030",
    "iso-8859-9": "windows-1254",
  };
  return wider[charset.toLowerCase()] ?? charset;
}
