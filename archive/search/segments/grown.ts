/** The same array, or a larger one that begins with it. */
export function grown(array: Uint32Array, needed: number): Uint32Array {
  if (needed <= array.length) return array;
  const larger = new Uint32Array(Math.max(needed, array.length * 2));
  larger.set(array);
  return larger;
}
