import type { Says } from "../../archive/model/says";
import { isMessageKey, type Say } from "./messages";

/** A sentence of the service in the reader's language; one that was written before there were codes stays as it was written. */
export function said(say: Say, says: Says | undefined, sentence: string): string {
  const key = says === undefined ? "" : `says.${says.code}`;
  return isMessageKey(key) ? say(key, inWords(say, says?.values ?? {})) : sentence;
}

const CELL = /^row (\d+)(?:, column “(.*)”)?$/su;

/** The place in a table that importers write in English, in the reader's language. */
function inWords(say: Say, values: Says["values"]): Says["values"] {
  const [, row, column] = CELL.exec(String(values["place"] ?? "")) ?? [];
  if (row === undefined) return values;
  const place =
    column === undefined
      ? say("says.place.row", { row: Number(row) })
      : say("says.place.cell", { row: Number(row), column });
  return { ...values, place };
}
