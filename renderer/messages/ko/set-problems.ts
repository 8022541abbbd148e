import { says } from "./says";

/** 저장한 검색과 고정한 묶음. */
export const keptSets = {
  "request.no-set": says(
    "그런 저장한 검색이나 고정한 묶음이 없습니다.",
    "목록에 있는 것을 고르십시오. 목록에서 뺀 것은 되돌릴 수 있습니다.",
  ),
  "request.set-name-taken": says(
    "이미 다른 것이 쓰고 있는 이름입니다.",
    "다른 이름을 붙이거나, 먼저 있던 것을 목록에서 빼십시오.",
  ),
  "request.keepers-check": says(
    "고정한 묶음의 요약값은 그 안의 모든 문서로 셈하는데, 여기서는 다 보여 드릴 수 없습니다.",
    "기록보관소를 맡은 분에게 확인을 부탁하십시오.",
  ),
};
