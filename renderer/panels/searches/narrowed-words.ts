import type { FindingAid } from "../../../archive/model/finding-aid";
import type { SearchQuestion } from "../../../archive/model/kept-set";
import type { Say } from "../../messages/messages";
import { questionQuery } from "../../routes/library-query";
import { chipsOf } from "../library/query-chips";

/** What narrows a question besides its words, in words. */
export function narrowedWords(
  say: Say,
  question: SearchQuestion,
  aid: FindingAid | null,
): readonly string[] {
  const query = questionQuery(question);
  const chips = chipsOf(say, { query, aid, hits: { answer: null }, onChange: () => {} });
  return [
    ...chips.map(
      ({ not, field, value }) => `${not ? `${say("query.not")} ` : ""}${field} ${value}`,
    ),
    ...(question.names ? [] : [say("searches.names.off")]),
  ];
}
