export const terms = {
  "names.as.term": "용어 묶음의 용어",
  "names.kind.term": "용어 묶음의 용어",
  "says.warning.term-column": "“{value}” 열을 빼놓았습니다: 용어 표에 없는 열입니다",
  "says.warning.term-no-set": "{place}: 묶음 이름이 없어 빼놓았습니다",
  "says.warning.term-long": "{place}: “{value}” 칸이 너무 길어 빼놓았습니다",
  "says.warning.term-empty": "{place}: “{value}” - 찾을 글자나 숫자가 없어 빼놓았습니다",
  "says.warning.term-language":
    "{place}: “{value}” - 아는 언어 코드가 아니어서 언어 없이 두었습니다",
  "says.warning.term-time": "{place}: “{value}” - 읽을 수 없는 시기여서 시기 없이 두었습니다",
  "says.warning.term-twice": "{place}: “{value}” - 같은 묶음의 위 줄에 이미 있어 빼놓았습니다",
  "says.warning.term-full": "{place}: “{value}” - 묶음이 가득 차서 빼놓았습니다",
  "terms.reason": "용어 묶음 “{set}”",
} as const;
