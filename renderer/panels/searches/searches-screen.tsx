import { History, Snowflake, Star } from "lucide-react";
import { Frame } from "../../frame/frame";
import { useSay } from "../../messages/messages";
import { library, type SearchesRoute, searchesOf } from "../../routes/route";
import { goTo } from "../../routes/use-route";
import { useKeys } from "../../state/use-keys";
import { useRequest } from "../../state/use-request";
import { ProblemRow } from "../../ui/problem-row";
import { Scripted } from "../../ui/scripted";
import { Waiting } from "../../ui/waiting";
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
      <div className={css["page"]}>
        <nav className={css["lists"]} aria-label={say("searches.title")} data-pane>
          <Ways kind="search" sets={sets} chosen={chosen} />
          <Ways kind="frozen" sets={sets} chosen={chosen} />
          <Way
            icon={<History className="icon-small" aria-hidden />}
            title={say("history.title")}
            current={route.id === LOG}
            id={LOG}
          />
        </nav>
        <section className={css["main"]} data-pane data-pane-first>
          {asked.status === "refused" && <ProblemRow problem={asked.problem} />}
          {asked.last === null && asked.status === "waiting" && <Waiting />}
          {asked.last !== null && <Chosen route={route} sets={sets} />}
        </section>
      </div>
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

function Ways(props: {
  readonly kind: Kept["kind"];
  readonly sets: readonly Kept[];
  readonly chosen: string | null;
}) {
  const say = useSay();
  const sets = props.sets.filter(({ kind }) => kind === props.kind);
  const Icon = props.kind === "frozen" ? Snowflake : Star;
  if (sets.length === 0) return null;
  return (
    <>
      <h2>{say(props.kind === "frozen" ? "searches.frozen" : "searches.saved")}</h2>
      {sets.map((set) => (
        <Way
          key={set.id}
          icon={<Icon className="icon-small" aria-hidden />}
          title={set.title}
          {...(set.kind === "frozen" ? { count: set.count } : {})}
          current={props.chosen === set.id}
          id={set.id}
        />
      ))}
    </>
  );
}

function Way(props: {
  readonly icon: React.ReactNode;
  readonly title: string;
  readonly count?: number;
  readonly current: boolean;
  readonly id: string;
}) {
  return (
    <button
      className={`${css["way"]} ${props.current ? css["current"] : ""}`}
      aria-current={props.current ? "page" : undefined}
      onClick={() => goTo(searchesOf(props.id))}
    >
      {props.icon}
      <span>
        <Scripted text={props.title} />
      </span>
      {props.count !== undefined && <small className="number">{props.count}</small>}
    </button>
  );
}
