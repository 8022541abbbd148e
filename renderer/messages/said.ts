import type { Says } from "../../archive/model/says";
import { isMessageKey, type Say } from "./messages";

/** A sentence of the service in the reader's language; one that was written before there were codes stays as it was written. */
export function said(say: Say, says: Says | undefined, sentence: string): string {
  const key = says === undefined ? "" : `says.${says.code}`;
  return isMessageKey(key) ? say(key, inWords(say, says?.values ?? {})) : sentence;
}

const CELL = /^row (\d+)(?:, column “(.*)”)?$/su;

const inWords = (say: Say, values: Says["values"]): Says["values"] =>
  "place" in values ? { ...values, place: placeInWords(say, String(values["place"])) } : values;

/** The place in a table that importers write in English, in the reader's language; any other stays as it is written. */
export function placeInWords(say: Say, place: string): string {
  const [, row, column] = CELL.exec(place) ?? [];
  if (row === undefined) return place;
  return column === undefined
    ? say("says.place.row", { row: Number(row) })
    : say("says.place.cell", { row: Number(row), column });
}
