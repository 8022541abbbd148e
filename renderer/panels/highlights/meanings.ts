import type { Meaning } from "../../../archive/model/highlight";

/** The four meanings in the order of their keys. Their line patterns stand in text-line.module.css, their signs in meaning-sign.tsx. */
export const meanings: readonly { readonly id: Meaning; readonly key: string }[] = [
  { id: "evidence", key: "1" },
  { id: "question", key: "2" },
  { id: "contradicts", key: "3" },
  { id: "quote", key: "4" },
];
