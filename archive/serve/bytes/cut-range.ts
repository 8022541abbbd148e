import type { ByteRange, ResourceReply } from "../service-port";

/**
 * One byte range (RFC 9110 section 14.1.2). Several ranges, other units and nonsense are ignored, as section 14.2 allows:
 * undefined means the whole.
 */
export function readRange(header: string | null): ByteRange | undefined {
  const found = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? "");
  if (found === null || (found[1] === "" && found[2] === "")) return undefined;
  const first = found[1] === "" ? null : Number(found[1]);
  const last = found[2] === "" ? null : Number(found[2]);
  const backwards = first !== null && last !== null && last < first;
  return backwards ? undefined : { first, last };
}

/** Where a range lies in `size` bytes: [start, end), or null when it lies outside. */
export function placeRange(
  size: number,
  range: ByteRange | undefined,
): readonly [start: number, end: number] | null {
  if (range === undefined) return [0, size];
  if (range.first === null) {
    const length = Math.min(range.last ?? 0, size);
    return length > 0 ? [size - length, size] : null;
  }
  if (range.first >= size) return null;
  return [range.first, Math.min(range.last === null ? size : range.last + 1, size)];
}

/** The part of `bytes` that was asked for, and where it lies. */
export function cutRange(
  bytes: Uint8Array,
  range: ByteRange | undefined,
): Pick<ResourceReply, "size" | "slice" | "bytes"> {
  const slice = placeRange(bytes.length, range);
  return {
    size: bytes.length,
    slice,
    bytes: slice === null ? new Uint8Array(0) : bytes.subarray(slice[0], slice[1]),
  };
}
