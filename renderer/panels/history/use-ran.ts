import type { SearchQuestion } from "../../../archive/model/kept-set";
import type { MethodSearch } from "../../../archive/model/method-search";
import { useSay } from "../../messages/messages";
import { asSearch, questionQuery } from "../../routes/library-query";
import { useRequest } from "../../state/use-request";
import { ranText } from "./ran-text";

type Ran = Pick<MethodSearch, "ran" | "ranLanguage">;

/**
 * What ran of a kept question, which is kept in English, in the reader's language: said from what runs now, where that is word for
 * word what ran then; else as it is kept.
 */
export function useRan(question: SearchQuestion | null, ran: string | null): Ran {
  const say = useSay();
  const isOwn = say.language === "en" || question === null || ran === null;
  const { last } = useRequest("search", isOwn ? null : asSearch(questionQuery(question), 0, 1));
  if (isOwn || last?.interpretation.text !== ran) return { ran: ran ?? "", ranLanguage: "en" };
  return { ran: ranText(say, last.interpretation), ranLanguage: say.language };
}
