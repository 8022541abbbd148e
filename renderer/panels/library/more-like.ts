import { quote } from "../../../archive/search/query/signs";
import { asSearch, everything, library } from "../../routes/route";
import { goTo } from "../../routes/use-route";
import { useClient } from "../../state/archive-context";

/** Letters of a passage that are looked at: a query is no book. */
const MOST_LETTERS = 4_000;

/** Searches for documents like a unit. */
export const goToLike = (unit: string) =>
  goTo(library({ ...everything, text: `like:${unit}` }), "push");

/** Searches for other documents like a passage of a unit, by its typical words; by the passage itself where it has none. */
export function useLikePassage(): (passage: string, unit: string) => Promise<void> {
  const client = useClient();
  return async (passage, unit) => {
    const words = passage.replace(/\s+/gu, " ").trim().slice(0, MOST_LETTERS);
    const text = `like:${quote(words)} -id:${unit}`;
    const reply = await client.ask("search", asSearch({ ...everything, text }, 0, 1));
    const instead = reply.ok ? reply.value.interpretation.like?.instead : undefined;
    goTo(library({ ...everything, text: instead ?? text }), "push");
  };
}
