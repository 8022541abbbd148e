/** 전에 연 기록보관소, 여럿을 함께 열기, 드라이브가 빠진 때. */
export const archives = {
  "archives.choose": "다른 기록보관소 열기…",
  "archives.empty": "이 컴퓨터에서 연 다른 기록보관소가 아직 없습니다.",
  "archives.forget": "{title}을(를) 목록에서 빼기. 기록보관소는 그대로 있습니다",
  "archives.forgotten": "목록에서 뺐습니다. 기록보관소 자체는 건드리지 않았습니다.",
  "archives.key": "전에 연 기록보관소",
  "archives.lastOpened": "마지막으로 연 때: {when}",
  "archives.newWindow": "새 창",
  "archives.openBeside": "{title}을(를) 새 창에서 열기",
  "archives.oneAtATime":
    "열람실은 한 번에 기록보관소 하나를 보여 줍니다. 여기서 다른 것을 열면 이 열람실의 모든 창에서 바뀝니다.",
  "archives.state.away": "드라이브가 빠져 있음",
  "archives.state.damaged": "손상됨",
  "archives.state.elsewhere": "다른 창이나 프로그램에서 사용 중",
  "archives.state.gone": "옮기거나 이름을 바꾸거나 지움",
  "archives.state.here": "제자리에 있음",
  "archives.state.open": "이 창에 열려 있음",
  "archives.state.read-only": "읽기만 가능",
  "archives.title": "기록보관소",
  "band.away": "드라이브가 빠져 있습니다.",
  "band.overtaken": "다른 곳에서 바뀌었습니다.",
  "band.reopen": "다시 열기",
} as const;
