import type { Certainty } from "../../contract/search";
import { countBits } from "../../search/engine/bits";
import { ask } from "./ask";
import { doubtfulAmong, MOST_COUNTED } from "./doubtful-hits";
import { type IndexState, listAll } from "./questions";
import type { MatchQuestion } from "./time-and-letters";

/** How sure a question's hits are, counted over all of them. */
export function countCertainty(
  state: IndexState,
  text: string,
  question: MatchQuestion,
): Certainty {
  const page = { ...question, limit: 1, offset: 0 };
  const found = text.trim() === "" ? listAll(state, page) : ask(state, text, page);
  const { documents, unlooked } = doubtfulAmong(state, found.terms, found.matches(), MOST_COUNTED);
  const doubtful = countBits(documents);
  const inDoubt = found.facets["has"]?.find(({ value }) => value === "doubt")?.count ?? 0;
  return { certain: found.total - doubtful, doubtful, unlooked, inDoubt };
}
