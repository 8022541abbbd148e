type Numbers = Int32Array | Uint16Array | Uint8Array;

/** One number for each document; grows with the highest document number. Hot loops read `values` directly. */
export interface Column<A extends Numbers> {
  readonly values: A;
  set(doc: number, value: number): void;
}

/** @param make an array of that many zeros */
export function createColumn<A extends Numbers>(make: (length: number) => A): Column<A> {
  let values = make(64);
  return {
    get values() {
      return values;
    },
    set(doc, value) {
      if (doc >= values.length) {
        const grown = make(Math.max(doc + 1, values.length * 2));
        grown.set(values);
        values = grown;
      }
      values[doc] = value;
    },
  };
}
