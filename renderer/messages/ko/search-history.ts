/** 이 컴퓨터에서 전에 찾은 것. */
export const searchHistory = {
  "history.clear": "모두 잊기",
  "history.found":
    "{total, plural, other {#건}} 찾음, 그중 날짜 없음 {undated, plural, other {#건}}",
  "history.none": "아직 남은 검색이 없습니다. 잠시 머문 검색부터 남습니다.",
  "history.note":
    "이 기록관에서 한 검색입니다. 기록관이 아니라 이 컴퓨터에만 남습니다. 무엇을 물었고, 실제로 무엇을 찾았고, 몇 건이 나왔으며, 그때 기록관이 어떤 상태였는지 적습니다.",
  "history.noWords": "낱말 없음",
  "history.state": "기록관의 상태: {head}",
  "history.table": "표로 저장(CSV)",
  "history.text": "글로 저장",
  "history.title": "검색한 과정",
} as const;
