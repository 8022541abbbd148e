import { useState } from "react";
import type { Output } from "../../../archive/contract";
import type { DaySpan } from "../../../archive/contract/ways";
import { Frame } from "../../frame/frame";
import { useSay } from "../../messages/messages";
import { library, namesOf, type Route } from "../../routes/route";
import { goTo } from "../../routes/use-route";
import { useKeys } from "../../state/use-keys";
import { useVisit } from "../../state/use-places";
import { ProblemRow } from "../../ui/problem-row";
import { Waiting } from "../../ui/waiting";
import { ResultsList } from "../library/results-list";
import { useHits } from "../library/use-hits";
import { ChosenLetters } from "./chosen-letters";
import { spanOfEdtf } from "./days";
import { Score, wholeSpan } from "./score";
import { TimeBrush } from "./time-brush";
import { TimeHead } from "./time-head";
import { TimeTable } from "./time-table";
import css from "./timeline-screen.module.css";
import { useTime } from "./use-time";

type TimelineRoute = Extract<Route, { readonly screen: "timeline" }>;

/** What a search finds, over time: the bars and their brush, and in step with it the documents, the letters, or both as tables. */
export function TimelineScreen({ route }: { readonly route: TimelineRoute }) {
  const say = useSay();
  const time = useTime(route);
  const { timeline, letters } = time;
  useVisit([say("timeline.title"), route.query.text].filter((part) => part !== "").join(": "));
  useKeys({
    Escape: () => (route.who.length > 0 ? time.choose() : goTo(library(route.query))),
    "/": () => goTo(library(route.query)),
    "+": () => time.zoom("closer"),
    "-": () => time.zoom("wider"),
    "0": () => time.look(null),
  });
  const hasPane = route.who.length > 0 && letters.last !== null && route.view !== "documents";
  return (
    <Frame crumbs={<span>{say("timeline.title")}</span>} footEnd={say("timeline.foot")}>
      <h1 className="unseen">{say("timeline.title")}</h1>
      <div className={`${css["screen"]} ${hasPane ? css["chosen"] : ""}`}>
        <section className={css["main"]} aria-label={say("timeline.title")} data-pane>
          {timeline.status === "refused" && <ProblemRow problem={timeline.problem} />}
          {timeline.last === null ? (
            <Waiting />
          ) : (
            <>
              <TimeHead route={route} timeline={timeline.last} time={time} />
              <div className={css["brush"]}>
                <TimeBrush {...timeline.last} span={time.span} onSpan={time.narrow} />
              </div>
              <Beneath route={route} time={time} timeline={timeline.last} />
            </>
          )}
        </section>
        {hasPane && letters.last !== null && (
          <ChosenLetters
            letters={letters.last}
            chosen={route.who}
            letter={time.letter}
            onChoose={time.choose}
            onOpen={openItem}
            onRecord={(id) => goTo(namesOf(id))}
          />
        )}
      </div>
    </Frame>
  );
}

const openItem = (id: string) =>
  goTo({ screen: "item", id, query: null, hit: null, reading: null });

function Beneath(props: {
  readonly route: TimelineRoute;
  readonly time: ReturnType<typeof useTime>;
  readonly timeline: Output<"timeline">;
}) {
  const { route, time, timeline } = props;
  const { letters } = time;
  if (route.view === "documents") return <Documents route={route} />;
  if (letters.status === "refused") return <ProblemRow problem={letters.problem} />;
  if (letters.last === null) return <Waiting />;
  if (route.view === "table")
    return (
      <TimeTable
        timeline={timeline}
        letters={letters.last}
        onBar={time.narrow}
        onPair={time.choose}
      />
    );
  return <LettersView time={time} letters={letters.last} route={route} />;
}

/** Documents of the query, those of the brush only: the same list as the library's. */
function Documents({ route }: { readonly route: TimelineRoute }) {
  const say = useSay();
  const hits = useHits(route.query);
  const [chosen, setChosen] = useState<string | null>(null);
  if (hits.asked.status === "refused") return <ProblemRow problem={hits.asked.problem} />;
  if (hits.answer === null) return <Waiting />;
  if (hits.answer.total === 0) return <p className={css["none"]}>{say("timeline.nothing")}</p>;
  return (
    <ResultsList
      total={hits.answer.total}
      hitAt={hits.hitAt}
      need={hits.need}
      chosen={chosen ?? hits.answer.hits[0]?.id ?? null}
      onChoose={({ id }) => setChosen(id)}
      onOpen={({ id }, hit) => goTo({ screen: "item", id, query: route.query, hit, reading: null })}
    />
  );
}

function LettersView(props: {
  readonly route: TimelineRoute;
  readonly time: ReturnType<typeof useTime>;
  readonly letters: Output<"letters">;
}) {
  const say = useSay();
  const { route, time, letters } = props;
  const span: DaySpan | null =
    spanOfEdtf(route.query.date, wholeSpan(letters)) ?? wholeSpan(letters);
  const { people, listed } = letters;
  const step = (by: number) => {
    const at = people.findIndex(({ key }) => key === route.who[0]);
    const next = people[Math.min(people.length - 1, Math.max(0, at + by))];
    if (next !== undefined) time.choose(next.key);
  };
  const walk = (by: number) => {
    const all = listed?.letters ?? [];
    const at = all.findIndex(({ id }) => id === time.letter);
    time.focus(all[Math.min(all.length - 1, Math.max(0, at + by))]?.id ?? null);
  };
  useKeys({
    j: () => step(1),
    k: () => step(-1),
    "[": () => walk(-1),
    "]": () => walk(1),
    Enter: (event) => {
      if (time.letter !== null && !(event.target as Element).closest("button, a"))
        openItem(time.letter);
    },
  });
  if (letters.letters === 0 || span === null)
    return (
      <p className={css["none"]}>
        {say(letters.letters === 0 ? "timeline.noLetters" : "timeline.noDates")}
      </p>
    );
  return (
    <>
      <p className={css["sum"]} role="status">
        {say("timeline.sum", {
          letters: letters.letters,
          undated: letters.undated,
          spread: letters.spread,
        })}
      </p>
      <Score
        letters={letters}
        span={span}
        chosen={route.who}
        letter={time.letter}
        onChoose={time.choose}
        onLetter={openItem}
      />
    </>
  );
}
