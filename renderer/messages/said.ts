import type { Says } from "../../archive/model/says";
import type { MessageKey, Say } from "./messages";
import { catalogues } from "./messages";

const isKey = (key: string): key is MessageKey => Object.hasOwn(catalogues.en, key);

/** A sentence of the service in the reader's language; one that was written before there were codes stays as it was written. */
export function said(say: Say, says: Says | undefined, sentence: string): string {
  const key = says === undefined ? "" : `says.${says.code}`;
  return isKey(key) ? say(key, says?.values ?? {}) : sentence;
}
