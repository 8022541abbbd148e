import { useSay } from "../../messages/messages";
import { asSearch, everything, timelineOf, type LibraryQuery } from "../../routes/route";
import { goTo } from "../../routes/use-route";
import { useRequest } from "../../state/use-request";
import { Histogram, type HistogramProps } from "./histogram";
import { dateWords } from "./query-chips";
import type { useHits } from "./use-hits";
import { formatSpan, isWholeYears, parseSpan } from "./years";

/** The years of the match without its own date narrowing, over those of the whole archive. */
export function MatchYears(props: {
  readonly query: LibraryQuery;
  readonly hits: Pick<ReturnType<typeof useHits>, "answer">;
  readonly onChange: (query: LibraryQuery) => void;
}) {
  const { query, hits, onChange } = props;
  const undatedQuery = useRequest(
    "search",
    query.date === null ? null : asSearch({ ...query, date: null }, 0, 1),
  );
  const whole = useRequest("search", asSearch(everything, 0, 1));
  const matched = query.date === null ? hits.answer : undatedQuery.last;
  // Bars of years cannot say what lies within days, and a range of years stands in each of its bars: the service counts these.
  const within = useCounted(query, matched?.years.some(({ possible }) => possible > 0) ?? false);
  if (matched === null) return null;
  return (
    <Histogram
      within={within}
      onTimeline={() => goTo(timelineOf(query))}
      matched={matched.years}
      all={whole.last?.years ?? []}
      undated={matched.undated}
      span={parseSpan(query.date)}
      onSpan={(span) => onChange({ ...query, date: span === null ? null : formatSpan(span) })}
    />
  );
}

/** What lies within the date asked for, each document once; null where the bars of years tell it. */
function useCounted(query: LibraryQuery, hasRanges: boolean): HistogramProps["within"] {
  const say = useSay();
  const finer = query.date === null || isWholeYears(query.date) ? null : query.date;
  const { text, names, narrowing } = asSearch(query, 0, 1);
  const asked = finer !== null || hasRanges ? { text, names, narrowing, view: null } : null;
  const { last } = useRequest("timeline", asked);
  return last && { words: finer === null ? null : dateWords(say, finer), ...last.within };
}
