import type { searching as en } from "../en/searching";

/** 검색어를 어떻게 이해했는가: 결과의 불확실함, 기호의 뜻, 조건마다 남은 수. */
export const searching: Readonly<Record<keyof typeof en, string>> = {
  "hit.doubtful": "불확실하거나 보충한 글자에서만 찾음",
  "ran.certain.no": "맞은 곳이 모두 불확실하거나 보충한 글자인 것만.",
  "ran.certain.yes": "확실한 글자에서 맞은 것만.",
  "ran.dropped.brackets": "결과를 가리는 조건이라 괄호 밖에서만 쓸 수 있음",
  "ran.unlooked":
    "그런 글자가 있는 글 {count, plural, other {#건}}은 너무 많아 살피지 못하고 확실한 것으로 셌습니다.",
};
