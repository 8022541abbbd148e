import { makeRoom, pushVarint, type ByteSink } from "./byte-sink";

/** Fewer numbers than this are varints: a header would cost more than it saves. */
export const FEWEST_PACKED = 8;
/** More bits than this do not fit the window through which bits are read. */
const WIDEST = 24;
/** The header has room for the width below this. */
export const WIDTHS = 32;

/**
 * Appends numbers below 2^32, all with as many bits as suits most of them. What is above stands after them: how many numbers
 * were passed over since the one before, and the bits that had no room.
 */
export function packNumbers(sink: ByteSink, numbers: Uint32Array, count: number): void {
  if (count < FEWEST_PACKED) {
    for (let at = 0; at < count; at++) pushVarint(sink, numbers[at]!);
    return;
  }
  const { width, wider } = chooseWidth(numbers, count);
  pushVarint(sink, wider * WIDTHS + width);
  pushBits(sink, numbers, count, width);
  if (wider > 0) pushWider(sink, numbers, count, width);
}

interface Width {
  readonly width: number;
  /** How many numbers need more bits. */
  readonly wider: number;
}

/** The width that takes the fewest bytes. */
function chooseWidth(numbers: Uint32Array, count: number): Width {
  const ofLength = new Uint32Array(33);
  let longest = 0;
  for (let at = 0; at < count; at++) {
    const length = 32 - Math.clz32(numbers[at]!);
    ofLength[length]!++;
    if (length > longest) longest = length;
  }
  let best: Width = { width: WIDEST, wider: 0 };
  let least = Infinity;
  for (let width = Math.min(longest, WIDEST); width >= 0; width--) {
    let bytes = (count * width + 7) >>> 3;
    let wider = 0;
    for (let length = longest; length > width; length--) {
      wider += ofLength[length]!;
      bytes += ofLength[length]! * (1 + Math.ceil((length - width) / 7));
    }
    if (bytes >= least) continue;
    least = bytes;
    best = { width, wider };
  }
  return best;
}

/** Hot loop: the low bits of each number, one after the other, lowest first. */
function pushBits(sink: ByteSink, numbers: Uint32Array, count: number, width: number): void {
  makeRoom(sink, ((count * width + 7) >>> 3) + 1);
  const bytes = sink.bytes;
  const mask = (1 << width) - 1;
  let at = sink.used;
  let window = 0;
  let filled = 0;
  for (let next = 0; next < count; next++) {
    window |= (numbers[next]! & mask) << filled;
    filled += width;
    while (filled >= 8) {
      bytes[at++] = window & 255;
      window >>>= 8;
      filled -= 8;
    }
  }
  if (filled > 0) bytes[at++] = window;
  sink.used = at;
}

function pushWider(sink: ByteSink, numbers: Uint32Array, count: number, width: number): void {
  let after = 0;
  for (let at = 0; at < count; at++) {
    const above = numbers[at]! >>> width;
    if (above === 0) continue;
    pushVarint(sink, at - after);
    pushVarint(sink, above);
    after = at + 1;
  }
}
