import { History, Snowflake, Star } from "lucide-react";
import { Frame } from "../../frame/frame";
import { useSay } from "../../messages/messages";
import { library, type SearchesRoute, searchesOf } from "../../routes/route";
import { goTo } from "../../routes/use-route";
import { useKeys } from "../../state/use-keys";
import { useRequest } from "../../state/use-request";
import { ListPage } from "../../ui/list-page";
import { ProblemRow } from "../../ui/problem-row";
import { Waiting } from "../../ui/waiting";
import { Way, WayGroup, WayList } from "../../ui/way-list";
import { HistoryList } from "../history/history-list";
import { ComparisonFace } from "./comparison-face";
import { FrozenFace } from "./frozen-face";
import { SavedFace } from "./saved-face";
import css from "./searches-screen.module.css";
import type { Kept } from "./use-kept-sets";

/** The place of the log among the sets. */
const LOG = "log";

/** Saved searches, frozen sets and the log at the left; one of them, or two side by side, at the right. */
export function SearchesScreen({ route }: { readonly route: SearchesRoute }) {
  const say = useSay();
  const asked = useRequest("keptSets", {});
  const sets: readonly Kept[] = [...(asked.last?.searches ?? []), ...(asked.last?.frozen ?? [])];
  const chosen = route.id ?? sets[0]?.id ?? null;
  useKeys({ Escape: () => goTo(route.beside === null ? library() : searchesOf(route.id)) });
  return (
    <Frame crumbs={say("searches.title")}>
      <h1 className="unseen">{say("searches.title")}</h1>
      <ListPage list={<Ways sets={sets} chosen={chosen} />}>
        <section className={css["main"]} data-pane data-pane-first>
          {asked.status === "refused" && <ProblemRow problem={asked.problem} />}
          {asked.last === null && asked.status === "waiting" && <Waiting />}
          {asked.last !== null && <Chosen route={route} sets={sets} />}
        </section>
      </ListPage>
    </Frame>
  );
}

function Chosen({
  route,
  sets,
}: {
  readonly route: SearchesRoute;
  readonly sets: readonly Kept[];
}) {
  const say = useSay();
  if (route.id === LOG)
    return (
      <>
        <h2 className={css["versus"]}>{say("history.title")}</h2>
        <HistoryList />
      </>
    );
  const set = sets.find(({ id }) => id === route.id) ?? (route.id === null ? sets[0] : undefined);
  if (set === undefined) return <p className={css["empty"]}>{say("searches.none")}</p>;
  if (route.beside !== null || route.query !== null)
    return <ComparisonFace key={set.id} set={set} sets={sets} route={route} />;
  return set.kind === "frozen" ? (
    <FrozenFace key={set.id} set={set} sets={sets} />
  ) : (
    <SavedFace key={set.id} set={set} sets={sets} />
  );
}

function Ways(props: { readonly sets: readonly Kept[]; readonly chosen: string | null }) {
  const say = useSay();
  const { sets, chosen } = props;
  const go = (id: string) => () => goTo(searchesOf(id));
  return (
    <WayList label={say("searches.title")}>
      <WayGroup
        title={say("searches.saved")}
        all={sets.filter(({ kind }) => kind !== "frozen")}
        way={({ id, title }) => (
          <Way key={id} icon={Star} title={title} isCurrent={chosen === id} onPress={go(id)} />
        )}
      />
      <WayGroup
        title={say("searches.frozen")}
        all={sets.filter((set) => set.kind === "frozen")}
        way={({ id, title, count }) => (
          <Way
            key={id}
            icon={Snowflake}
            title={title}
            count={count}
            isCurrent={chosen === id}
            onPress={go(id)}
          />
        )}
      />
      <Way
        icon={History}
        title={say("history.title")}
        isCurrent={chosen === LOG}
        onPress={go(LOG)}
      />
    </WayList>
  );
}
