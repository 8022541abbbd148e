// Shelf marks with a blank inside ("PE/HO 2/14/7", "FO 371/84102") are one thing to an archivist. A head and a tail make
// one only when a slash says that they are no ordinary words: "USA 1950" stays two.
const HEAD = /^[A-Z]{1,8}(?:\/[A-Z0-9]{1,8}){0,6}$/;
const TAIL = /^\d{1,8}[A-Za-z]?(?:[/.][0-9A-Za-z]{1,8}){0,8}$/;

/** True when two neighbouring runs, as typed, are the halves of one reference code. */
export function isReferenceCode(head: string, tail: string): boolean {
  return (head + tail).includes("/") && HEAD.test(head) && TAIL.test(tail);
}
