import { says } from "./says";

/** Why a reading cannot be issued or kept. */
export const transcribing = {
  "request.no-text": says(
    "이 판독문에는 낱말이 없습니다.",
    "먼저 본문을 쓰십시오. 판독문을 없애려면 ‘판독문 빼기’를 고르십시오.",
  ),
  "request.other-draft": says(
    "다른 창에서 이 본문의 다른 초안이 저장되었습니다.",
    "그 초안을 이어받거나, 지금 초안으로 덮어쓰십시오.",
  ),
};
