/** Engines keep longer pieces as views of the text that they were cut from; what is remembered must not keep whole texts in memory. */
const KEPT_AS_VIEW = 13;

export function ownCopy(piece: string): string {
  return piece.length < KEPT_AS_VIEW ? piece : piece.split("").join("");
}
