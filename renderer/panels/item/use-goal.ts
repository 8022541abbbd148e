import { useEffect, useMemo, useState } from "react";
import type { Place } from "../library/match-lines";
import type { PageStep } from "./use-page-step";

type Goal = { readonly place: Place } | null;

/** The place that the text is to show: what was found, or where a turned page begins, whichever came last. */
export function useGoal(
  found: Place | undefined,
  hit: Place | undefined,
  { turned, onSight }: PageStep,
): Goal {
  const sought = useMemo((): Goal => {
    const place = found ?? hit;
    return place === undefined ? null : { place };
  }, [found, hit]);
  const [asked, setAsked] = useState({ sought, turned, goal: sought });
  if (asked.sought !== sought) setAsked({ sought, turned, goal: sought });
  else if (asked.turned !== turned) setAsked({ sought, turned, goal: turned });
  // The image follows to what was found as it does to what is read.
  useEffect(() => {
    if (sought !== null) onSight(sought.place[0]);
  }, [sought, onSight]);
  return asked.goal;
}
