import type { Reading } from "../../import/draft";
import { met } from "../../import/importer";
import type { Warning } from "../../import/importer";
import { readNames } from "../../import/names/read-names";
import { readTerms } from "../../import/terms/read-terms";
import { readBinary } from "../../import/read-binary";
import { readSource } from "../../import/read-source";
import { readAttached } from "../../packet/attach/read-attached";
import { decodeText } from "../charset/decode-text";
import type { DecodedText } from "../charset/decode-text";
import type { ParserJob } from "./job";
import { byteSource } from "./byte-source";

/**
 * Reads a file: by its bytes where a format knows them, else decoded as text.
 * @param size bytes of the whole file, where only the first part of it was sent
 * @throws ArchiveError `import.*`
 */
export async function readBytes(
  bytes: Uint8Array,
  name: string,
  charset: string | null,
  job: Partial<Pick<ParserJob, "size" | "tables" | "names" | "terms" | "packet" | "beside">> = {},
): Promise<Reading> {
  const {
    size = bytes.length,
    tables = [],
    names = false,
    terms = false,
    packet = false,
    beside,
  } = job;
  if (packet) return packetOf(await readPacketFile(bytes, name));
  if (names) return namesOf(decodeText(bytes, name, charset), name);
  if (terms) return termsOf(decodeText(bytes, name, charset), name);
  const binary = charset === null ? await readBinary(await byteSource(bytes, name, size)) : null;
  if (binary !== null) return binary;
  const decoded = decodeText(bytes, name, charset);
  const { text, charset: found } = decoded;
  const reading = await readSource({ name, text, charset: found, tables, beside });
  return { ...reading, warnings: [...reading.warnings, ...doubts(decoded)] };
}

/** The files inside a packet; a recipe by itself is one of them. */
const readPacketFile = async (bytes: Uint8Array, name: string) =>
  bytes[0] === BRACE
    ? [{ name: "recipe.json", text: new TextDecoder().decode(bytes) }]
    : await readAttached(bytes, name);
const BRACE = 0x7b;

/** A packet; nothing of it becomes a document. */
const packetOf = (attached: NonNullable<Reading["attached"]>): Reading => ({
  ...{ format: "packet", charset: null, drafts: [], attached, warnings: [] },
  words: { in: 0, kept: 0, reported: 0 },
});

/** A file of names; its words are no one's document, so none are counted. */
function namesOf(decoded: DecodedText, name: string): Reading {
  const { format, names, warnings } = readNames({ name, text: decoded.text });
  return {
    ...{ format, charset: decoded.charset, drafts: [], names },
    warnings: [...warnings, ...doubts(decoded)],
    words: { in: 0, kept: 0, reported: 0 },
  };
}

/** A table of term sets; nothing of it becomes a document. */
function termsOf(decoded: DecodedText, name: string): Reading {
  const { terms, warnings } = readTerms({ name, text: decoded.text });
  return {
    ...{ format: "terms-table", charset: decoded.charset, drafts: [], terms },
    warnings: [...warnings, ...doubts(decoded)],
    words: { in: 0, kept: 0, reported: 0 },
  };
}

function doubts({ charset, confidence, text }: DecodedText): readonly Warning[] {
  const broken = text.match(/\uFFFD/g)?.length ?? 0;
  const guessed: Warning = {
    message: `charset guessed: ${charset}, ${String(Math.round(confidence * 100))} % sure`,
    count: 1,
  };
  const undecoded: Warning = { message: `letters that ${charset} could not decode`, count: broken };
  return met([...(confidence < 1 ? [guessed] : []), undecoded]);
}
