import { Buffer } from "node:buffer";

/** One file to be put into a zip: its size and CRC-32 are known before its bytes are written. */
export interface ZipFile {
  /** With `/` between steps. */
  readonly name: string;
  readonly bytes: number;
  readonly crc: number;
}

export interface ZipWriter {
  /** Writes the header; exactly `bytes` bytes of content must follow through `content`. */
  begin(file: ZipFile): Promise<void>;
  content(bytes: Uint8Array): Promise<void>;
  /** Writes the directory of all files. */
  end(): Promise<void>;
}

const UTF8_NAMES = 0x0800;
/** Made on Unix by version 4.5 of the format; a regular file that its owner may write. */
const MADE_BY = (3 << 8) | 45;
const REGULAR_FILE = (0o100644 << 16) >>> 0;
const PLAIN = 20;
const ZIP64 = 45;

/**
 * Writes a zip (APPNOTE 6.3) of stored entries, whose sizes and sums stand before their bytes: what reads from front to back can
 * read it too. Memory grows with the number of files (their directory), never with their bytes.
 * @param modified the time that every entry carries (UTC)
 * @param zip64From sizes and places from here on are written in the 64-bit form; lowered by tests
 */
export function createZipWriter(
  write: (bytes: Uint8Array) => Promise<void>,
  modified: Date,
  zip64From = 0xffffffff,
): ZipWriter {
  const directory: Buffer[] = [];
  const time = dosTime(modified);
  let at = 0;
  const put = async (bytes: Uint8Array) => {
    await write(bytes);
    at += bytes.length;
  };
  return {
    async begin(file) {
      directory.push(directoryRecord(file, at, time, zip64From));
      await put(localHeader(file, time, zip64From));
    },
    content: put,
    async end() {
      const start = at;
      for (const record of directory) await put(record);
      await put(endOf({ start, bytes: at - start, count: directory.length }, zip64From));
    },
  };
}

/** MS-DOS date and time in two-second steps, from 1980 on. */
function dosTime(when: Date): number {
  const year = Math.min(Math.max(when.getUTCFullYear(), 1980), 2107);
  const date = ((year - 1980) << 9) | ((when.getUTCMonth() + 1) << 5) | when.getUTCDate();
  const time =
    (when.getUTCHours() << 11) | (when.getUTCMinutes() << 5) | (when.getUTCSeconds() >> 1);
  return ((date << 16) | time) >>> 0;
}

/** Section 4.3.7. */
function localHeader({ name, bytes, crc }: ZipFile, time: number, zip64From: number): Buffer {
  const long = bytes >= zip64From;
  const encoded = Buffer.from(name, "utf8");
  const extra = long ? longSizes([bytes, bytes]) : Buffer.alloc(0);
  const fixed = Buffer.alloc(30);
  fixed.writeUInt32LE(0x04034b50, 0);
  fixed.writeUInt16LE(long ? ZIP64 : PLAIN, 4);
  fixed.writeUInt16LE(UTF8_NAMES, 6);
  fixed.writeUInt32LE(time, 10);
  fixed.writeUInt32LE(crc, 14);
  fixed.writeUInt32LE(long ? 0xffffffff : bytes, 18);
  fixed.writeUInt32LE(long ? 0xffffffff : bytes, 22);
  fixed.writeUInt16LE(encoded.length, 26);
  fixed.writeUInt16LE(extra.length, 28);
  return Buffer.concat([fixed, encoded, extra]);
}

/** Section 4.3.12. */
function directoryRecord(file: ZipFile, at: number, time: number, zip64From: number): Buffer {
  const { name, bytes, crc } = file;
  const long = bytes >= zip64From;
  const far = at >= zip64From;
  const encoded = Buffer.from(name, "utf8");
  const extra =
    long || far ? longSizes([...(long ? [bytes, bytes] : []), ...(far ? [at] : [])]) : "";
  const fixed = Buffer.alloc(46);
  fixed.writeUInt32LE(0x02014b50, 0);
  fixed.writeUInt16LE(MADE_BY, 4);
  fixed.writeUInt16LE(long || far ? ZIP64 : PLAIN, 6);
  fixed.writeUInt16LE(UTF8_NAMES, 8);
  fixed.writeUInt32LE(time, 12);
  fixed.writeUInt32LE(crc, 16);
  fixed.writeUInt32LE(long ? 0xffffffff : bytes, 20);
  fixed.writeUInt32LE(long ? 0xffffffff : bytes, 24);
  fixed.writeUInt16LE(encoded.length, 28);
  fixed.writeUInt16LE(extra.length, 30);
  fixed.writeUInt32LE(REGULAR_FILE, 38);
  fixed.writeUInt32LE(far ? 0xffffffff : at, 42);
  return Buffer.concat([fixed, encoded, Buffer.from(extra)]);
}

/** The Zip64 extra field, section 4.5.3: only the values that do not fit, in their order. */
function longSizes(values: readonly number[]): Buffer {
  const field = Buffer.alloc(4 + 8 * values.length);
  field.writeUInt16LE(1, 0);
  field.writeUInt16LE(8 * values.length, 2);
  values.forEach((value, index) => field.writeBigUInt64LE(BigInt(value), 4 + 8 * index));
  return field;
}

interface Directory {
  readonly start: number;
  readonly bytes: number;
  readonly count: number;
}

/** Sections 4.3.14 to 4.3.16. */
function endOf({ start, bytes, count }: Directory, zip64From: number): Buffer {
  const long = count >= 0xffff || start >= zip64From || bytes >= zip64From;
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(long ? 0xffff : count, 8);
  end.writeUInt16LE(long ? 0xffff : count, 10);
  end.writeUInt32LE(long ? 0xffffffff : bytes, 12);
  end.writeUInt32LE(long ? 0xffffffff : start, 16);
  return long ? Buffer.concat([longEnd({ start, bytes, count }), end]) : end;
}

function longEnd({ start, bytes, count }: Directory): Buffer {
  const record = Buffer.alloc(56 + 20);
  record.writeUInt32LE(0x06064b50, 0);
  record.writeBigUInt64LE(44n, 4);
  record.writeUInt16LE(MADE_BY, 12);
  record.writeUInt16LE(ZIP64, 14);
  record.writeBigUInt64LE(BigInt(count), 24);
  record.writeBigUInt64LE(BigInt(count), 32);
  record.writeBigUInt64LE(BigInt(bytes), 40);
  record.writeBigUInt64LE(BigInt(start), 48);
  record.writeUInt32LE(0x07064b50, 56);
  record.writeBigUInt64LE(BigInt(start + bytes), 64);
  record.writeUInt32LE(1, 72);
  return record;
}
