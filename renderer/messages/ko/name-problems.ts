import { says } from "./says";

/** 이름에 관한 문제. */
export const naming = {
  "request.name-gone": says(
    "되돌리면 이미 거둔 이름을 가리키게 됩니다.",
    "그 이름을 먼저 되살리십시오.",
  ),
  "request.name-in-use": says(
    "이 이름을 가리키는 단위나 합친 이름이 있어 거둘 수 없습니다.",
    "연결과 합치기를 먼저 되돌리십시오.",
  ),
  "request.name-merged": says(
    "다른 이름에 합쳐진 기록입니다.",
    "합쳐진 기록에서 일하거나 합치기를 먼저 되돌리십시오.",
  ),
  "request.no-name": says("그런 이름이 없습니다.", "이름 목록에서 찾아 보십시오."),
  "request.no-such-form": says("기록에 없는 표기입니다.", "기록에 있는 표기를 고르십시오."),
  "request.preferred-stays": says(
    "대표형은 기록에서 떼어 낼 수 없습니다.",
    "다른 대표형을 먼저 정하거나 다른 표기를 고르십시오.",
  ),
  "request.same-name": says("같은 기록끼리 합칠 수 없습니다.", "서로 다른 두 기록을 고르십시오."),
};
