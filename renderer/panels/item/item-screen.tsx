import type { Dossier } from "../../../archive/contract/dossier";
import type { UnitId } from "../../../archive/model/ids";
import { Frame } from "../../frame/frame";
import { library, type Route } from "../../routes/route";
import { goTo } from "../../routes/use-route";
import { useKeys } from "../../state/use-keys";
import { useVisit } from "../../state/use-places";
import { useRequest } from "../../state/use-request";
import { ProblemRow } from "../../ui/problem-row";
import { Waiting } from "../../ui/waiting";
import { ItemCrumbs } from "./item-crumbs";
import { ItemDesk } from "./item-desk";
import { backToSearch, useWalker } from "./use-walker";
import { WalkerTools } from "./walker-tools";

type ItemRoute = Extract<Route, { readonly screen: "item" }>;

/** One unit: its image, its text, what is known of it. */
export function ItemScreen({ route }: { readonly route: ItemRoute }) {
  const asked = useRequest("dossier", { id: route.id as UnitId });
  const walker = useWalker(route);
  const dossier: Dossier | null = asked.last;
  useVisit(dossier?.unit.title ?? null, dossier?.unit.referenceCode ?? null);
  useKeys({
    "[": () => walker?.go(-1),
    "]": () => walker?.go(1),
    "/": () => goTo(walker === null ? library() : library(walker.query, route.id)),
    Escape: () =>
      walker === null ? goTo(library(undefined, route.id)) : backToSearch(walker, route.id),
  });
  if (dossier === null)
    return (
      <Frame>
        {asked.status === "refused" ? <ProblemRow problem={asked.problem} /> : <Waiting />}
      </Frame>
    );
  return (
    <ItemDesk
      dossier={dossier}
      route={route}
      forms={walker?.forms ?? []}
      crumbs={<ItemCrumbs dossier={dossier} />}
      tools={walker !== null && <WalkerTools walker={walker} id={route.id} />}
    />
  );
}
