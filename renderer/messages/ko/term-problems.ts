import { says } from "./says";

/** 용어 묶음에 관한 문제. */
export const termProblems = {
  "import.no-terms": says(
    "이 파일에는 용어 묶음이 없습니다. “set” 열과 “term” 열이 있는 표(CSV)를 읽습니다.",
    "다른 파일을 고르거나 열 이름을 그렇게 바꾸십시오.",
  ),
  "request.no-term-set": says(
    "그런 용어 묶음이 없습니다.",
    "목록에 있는 것을 고르십시오. 다른 창에서 빼놓았을 수 있습니다.",
  ),
  "request.same-term-set": says(
    "같은 이름의 용어 묶음이 이미 있습니다.",
    "그 묶음에 용어를 더하거나 다른 이름을 붙이십시오.",
  ),
  "request.same-term": says(
    "같은 용어가 한 언어로 두 번 들어 있습니다: {term}",
    "하나를 빼거나 어느 언어인지 적으십시오.",
    /“(?<term>.*?)” stands twice/u,
  ),
  "request.empty-term": says(
    "찾을 글자나 숫자가 없는 용어입니다: {term}",
    "문서에 나오는 대로 낱말이나 구를 적으십시오.",
    /“(?<term>.*?)” has no letter/u,
  ),
};
