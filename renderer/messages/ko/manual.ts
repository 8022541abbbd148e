/** 안내서 화면의 말. 장은 renderer/manual에 있다. */
export const manual = {
  manual: "안내서",
  "manual.contents": "장",
  "manual.find": "안내서에서 찾기",
  "manual.found": "{count, plural, =0 {찾은 곳 없음} other {#곳}}",
  "manual.onward": "앞 장과 다음 장",
  "manual.print": "이 장 인쇄하기",
} as const;
