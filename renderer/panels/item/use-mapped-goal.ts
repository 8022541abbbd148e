import { useState } from "react";
import type { Place } from "../library/match-lines";

type Goal = { readonly place: Place } | null;

/** The place that the text is to show: where the map led, until something is found or a page is turned. */
export function useMappedGoal(goal: Goal) {
  const [mapped, setMapped] = useState<{ readonly goal: Goal; readonly over: Goal } | null>(null);
  return {
    goal: mapped?.over === goal ? mapped.goal : goal,
    go: (place: Place) => setMapped({ goal: { place }, over: goal }),
  };
}
