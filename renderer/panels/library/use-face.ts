import type { LibraryQuery } from "../../routes/route";
import { useStored } from "../../state/use-stored";

/** How results are shown: a row a document, or a line a place. */
export type Face = "hits" | "lines";

const asFace = (value: unknown): Face | null =>
  value === "hits" || value === "lines" ? value : null;

export const useStoredFace = () => useStored<Face>("carrel.results.face", "hits", asFace);

/** The face that the reader chose; without words there are no places to show in lines. */
export function useFace(query: LibraryQuery): Face {
  const [face] = useStoredFace();
  return query.text.trim() === "" ? "hits" : face;
}
