/** 이름 파일: 쓰기 전에 무엇이 달라질지 먼저 본다. */
export const nameFiles = {
  "names.fate.ambiguous": "불확실 {count}",
  "names.fate.more": "덧붙일 것이 있는 이름 {count}",
  "names.fate.new": "새 이름 {count}",
  "names.fate.same": "이미 아는 이름 {count}",
  "names.import": "이름 들여오기",
  "names.import.adds":
    "{has, select, yes {{name}: {forms} 더함} other {{name}에 더함}}{more, plural, =0 {.} other {, 그 밖에 #가지.}}",
  "names.import.differs": "여기에는 “{here}”, 파일에는 “{there}”. 여기 것을 그대로 둡니다.",
  "names.import.doubt": "{names}일 수 있습니다.",
  "names.import.how":
    "한 번에 들어오며 실행 취소로 되돌립니다. 불확실한 이름은 누구인지 고르지 않으면 들이지 않습니다.",
  "names.import.is": "{name}입니다",
  "names.import.makes": "표기 {forms}개로 새 기록을 만듭니다.",
  "names.import.new": "새 기록으로",
  "names.import.skip": "들이지 않음",
  "names.import.take": "이름 {count}개 들여오기",
  "names.import.told": "빠진 것",
  "names.import.what": "파일이 바꿀 것",
  "names.import.who": "{name}: 누구입니까?",
  "names.imported": "파일에서 이름 들여옴",
} as const;
