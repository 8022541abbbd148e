import { useState } from "react";
import type { DaySpan } from "../../../archive/contract/ways";
import { asSearch, type Route } from "../../routes/route";
import { goTo } from "../../routes/use-route";
import { useRequest } from "../../state/use-request";
import { spanEdtf, spanOfEdtf, zoomed } from "./days";

type TimelineRoute = Extract<Route, { readonly screen: "timeline" }>;

/** People told one by one: those with most letters; the rest is one row. */
const PEOPLE = 12;
/** In the table there is room for more. */
const PEOPLE_IN_TABLE = 60;
const MOST_LISTED = 300;

/** What the archive says of a search over time, and the steps that a reader can take. All of it stands in the address. */
export function useTime(route: TimelineRoute) {
  const { query, view, look, who } = route;
  const { text, names, narrowing } = asSearch(query, 0, 1);
  const looked = spanOfEdtf(look, null);
  const timeline = useRequest("timeline", { text, names, narrowing, view: looked });
  const letters = useRequest(
    "letters",
    view === "documents"
      ? null
      : {
          text,
          names,
          narrowing,
          people: view === "table" ? PEOPLE_IN_TABLE : PEOPLE,
          chosen: who,
          limit: MOST_LISTED,
        },
  );
  const [letter, setLetter] = useState<string | null>(null);
  const whole = timeline.last?.whole ?? null;
  const span = spanOfEdtf(query.date, whole);
  const step = (next: Partial<TimelineRoute>) => goTo({ ...route, ...next }, "replace");
  const lookAt = (next: DaySpan | null) => step({ look: next === null ? null : spanEdtf(next) });
  return {
    timeline,
    letters,
    letter,
    span,
    focus: setLetter,
    look: lookAt,
    narrow: (next: DaySpan | null) =>
      step({ query: { ...query, date: next === null ? null : spanEdtf(next) } }),
    /** Closer to what is chosen, where something is; else to the middle. */
    zoom(by: "closer" | "wider") {
      const shown = looked ?? whole;
      if (shown === null || whole === null) return;
      const isNew = span !== null && spanEdtf(span) !== spanEdtf(shown);
      lookAt(by === "closer" && isNew ? span : zoomed(shown, whole, by));
    },
    choose(...keys: readonly string[]) {
      setLetter(null);
      step({ who: keys });
    },
    show: (next: TimelineRoute["view"]) => step({ view: next }),
  };
}
