/** SHA-256 (FIPS 180-4, 6.2) as 64 lower-case hexadecimal digits. The pure part of the archive has no crypto to ask. */
export function sha256(bytes: Uint8Array): string {
  const state = new Uint32Array(INITIAL);
  const padded = pad(bytes);
  const schedule = new Uint32Array(64);
  for (let block = 0; block < padded.byteLength; block += 64)
    compress(state, padded, block, schedule);
  return [...state].map((word) => word.toString(16).padStart(8, "0")).join("");
}

/** Digest of a text as UTF-8. */
export function sha256OfText(text: string): string {
  return sha256(new TextEncoder().encode(text));
}

const { constants: ROUND, initial: INITIAL } = rootsOfPrimes();

/** The first 32 bits of the fractional parts of cube and square roots of the first primes (FIPS 180-4, 4.2.2 and 5.3.3). */
function rootsOfPrimes(): { readonly constants: Uint32Array; readonly initial: Uint32Array } {
  const primes: number[] = [];
  for (let candidate = 2; primes.length < 64; candidate++)
    if (primes.every((prime) => candidate % prime !== 0)) primes.push(candidate);
  const fraction = (root: number): number => Math.floor((root - Math.floor(root)) * 2 ** 32);
  return {
    constants: new Uint32Array(primes.map((prime) => fraction(Math.cbrt(prime)))),
    initial: new Uint32Array(primes.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)))),
  };
}

function pad(bytes: Uint8Array): DataView {
  const length = Math.ceil((bytes.length + 9) / 64) * 64;
  const padded = new Uint8Array(length);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(length - 8, Math.floor(bytes.length / 2 ** 29));
  view.setUint32(length - 4, (bytes.length << 3) >>> 0);
  return view;
}

const turn = (word: number, places: number): number => (word >>> places) | (word << (32 - places));

function compress(state: Uint32Array, view: DataView, block: number, w: Uint32Array): void {
  for (let t = 0; t < 16; t++) w[t] = view.getUint32(block + t * 4);
  for (let t = 16; t < 64; t++) {
    const early = w[t - 15] as number;
    const late = w[t - 2] as number;
    const small0 = turn(early, 7) ^ turn(early, 18) ^ (early >>> 3);
    const small1 = turn(late, 17) ^ turn(late, 19) ^ (late >>> 10);
    w[t] = (w[t - 16] as number) + small0 + (w[t - 7] as number) + small1;
  }
  let [a, b, c, d, e, f, g, h] = state as unknown as number[] as Eight;
  for (let t = 0; t < 64; t++) {
    const big1 = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25);
    const choose = (e & f) ^ (~e & g);
    const first = (h + big1 + choose + (ROUND[t] as number) + (w[t] as number)) | 0;
    const big0 = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22);
    const majority = (a & b) ^ (a & c) ^ (b & c);
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + big0 + majority) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((word, index) => {
    state[index] = (state[index] as number) + word;
  });
}
type Eight = [number, number, number, number, number, number, number, number];
