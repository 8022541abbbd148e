import { says } from "./says";

/** Why a proposal cannot be decided. */
export const reviewing = {
  "request.no-proposal": says(
    "기록보관소에 그런 제안이 없습니다.",
    "제안 목록을 다시 여십시오. 단위가 바뀌었거나 거두어졌을 수 있습니다.",
  ),
  "request.words-gone": says(
    "본문이 고쳐져 이 제안의 근거가 된 낱말이 이제 없습니다.",
    "제안을 물리치거나, 본문에 손으로 표시하십시오.",
  ),
  "request.cannot-split": says(
    "본문이 고쳐졌거나 손으로 표시되어 나누거나 합칠 수 없습니다.",
    "고친 것을 먼저 되돌리거나, 문서를 그대로 두십시오.",
  ),
  "request.no-value": says("빈 값으로는 받아들일 수 없습니다.", "값을 쓰거나 제안을 물리치십시오."),
  "request.not-a-date": says(
    "EDTF 날짜가 아닙니다.",
    "1950-08-27, 1950-08, 1950~(무렵), 1950/1951(부터, 까지)처럼 쓰십시오.",
  ),
  "request.not-a-language": says(
    "언어 태그(BCP 47)가 아닙니다.",
    "en, ko, zh-Hant 같은 태그를 쓰십시오.",
  ),
  "request.no-such-role": says("이 제안이 줄 수 없는 역할입니다.", "목록에서 역할을 고르십시오."),
};
