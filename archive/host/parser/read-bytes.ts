import type { Reading } from "../../import/draft";
import { readSource } from "../../import/read-source";
import { decodeText } from "../charset/decode-text";
import type { DecodedText } from "../charset/decode-text";

/**
 * Decodes a file and reads it.
 * @throws ArchiveError `import.*`
 */
export async function readBytes(
  bytes: Uint8Array,
  name: string,
  charset: string | null,
): Promise<Reading> {
  const decoded = decodeText(bytes, name, charset);
  const reading = await readSource({ name, text: decoded.text, charset: decoded.charset });
  return { ...reading, warnings: [...reading.warnings, ...doubts(decoded)] };
}

function doubts({ charset, confidence, text }: DecodedText): Reading["warnings"] {
  const broken = text.match(/\uFFFD/g)?.length ?? 0;
  const guessed = {
    message: `charset guessed: ${charset}, ${String(Math.round(confidence * 100))} % sure`,
    count: 1,
  };
  return [
    ...(confidence < 1 ? [guessed] : []),
    ...(broken > 0 ? [{ message: `letters that ${charset} could not decode`, count: broken }] : []),
  ];
}
