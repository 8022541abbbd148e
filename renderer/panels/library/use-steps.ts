import { useEffect } from "react";
import type { Hit } from "../../../archive/model/hit";
import type { TreeRow } from "../../../archive/model/tree-row";
import { everything, library, type LibraryQuery } from "../../routes/route";
import { goTo } from "../../routes/use-route";
import { useDesk } from "../../state/desk-context";
import { useKeys } from "../../state/use-keys";
import { goToLike } from "./more-like";

export type Steps = ReturnType<typeof useSteps>;

/** Where the reader can go from here. */
export function useSteps(
  query: LibraryQuery,
  shown: string | null,
  hasPreview: boolean,
  cite: (id: string | null) => void,
) {
  const desk = useDesk();
  const open = (id: string, hit: number | null) =>
    goTo({ screen: "item", id, query: hit === null ? null : query, hit, reading: null });
  const show = (id: string, hit: number | null) =>
    hasPreview ? goTo(library(query, id), "replace") : open(id, hit);
  useKeys({
    "/": () => document.querySelector<HTMLInputElement>("[data-query]")?.focus(),
    p: () => shown !== null && desk.addToPacket(shown, true),
    c: () => cite(shown),
    m: () => shown !== null && goToLike(shown),
  });
  useEffect(() => {
    document.querySelector<HTMLElement>("[data-results]")?.focus({ preventScroll: true });
  }, []);
  return {
    open,
    change: (next: LibraryQuery) =>
      goTo(library(next), query.text === "" && next.text !== "" ? "push" : "replace"),
    chooseHit: (hit: Hit, at: number) => show(hit.id, at),
    chooseRow: (row: TreeRow) => {
      if (row.level === "item" || row.level === "part") return show(row.id, null);
      goTo(library({ ...everything, within: row.depth === 0 ? null : row.id }));
    },
  };
}
