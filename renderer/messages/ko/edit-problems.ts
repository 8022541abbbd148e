import { says } from "./says";

const AT = "^(?<field>[\\w.]+): “(?<value>[^”]*)”";

/** 기술 필드의 값에 관한 문제. */
export const editing = {
  "field.unknown": says(
    "기술에 “{field}” 필드가 없습니다.",
    "carrel edit가 알려 주는 필드 이름 가운데 하나를 쓰십시오.",
    /no field “(?<field>[^”]*)”/u,
  ),
  "field.required": says(
    "{field}: 비워 둘 수 없습니다.",
    "값을 적으십시오.",
    /^(?<field>[\w.]+): /u,
  ),
  "field.no-date": says(
    "{field}: “{value}”은(는) Carrel이 알 수 있는 날짜가 아닙니다.",
    "1950-08-27, ca. 1907, 1904/1911, 1950년 8월 27일처럼 적거나, 적힌 그대로 쓰고 = 뒤에 EDTF를 붙이십시오.",
    new RegExp(AT, "u"),
  ),
  "field.no-role": says(
    "행위자 “{value}”에 역할이 없습니다.",
    "agent.author처럼 역할을 함께 적으십시오.",
    new RegExp(AT, "u"),
  ),
  "field.no-language": says(
    "{field}: “{value}”은(는) 언어 태그가 아닙니다.",
    "BCP 47 태그를 적으십시오: ko, en, ru, zh-Hant. 모르면 und.",
    new RegExp(AT, "u"),
  ),
  "field.no-rights": says(
    "{field}: “{value}”은(는) 권리 표시가 아닙니다.",
    "rightsstatements.org의 표시나 CC 라이선스 가운데 하나를 고르십시오.",
    new RegExp(AT, "u"),
  ),
  "field.no-access": says(
    "{field}: “{value}”은(는) 열람 조건이 아닙니다.",
    "open, restricted, 또는 embargoed:2030-01-01처럼 적고, 쌍점 뒤에 까닭을 쓰십시오.",
    new RegExp(AT, "u"),
  ),
  "field.no-level": says(
    "{field}: “{value}”은(는) 기술 계층이 아닙니다.",
    "fonds, series, file, item, part 가운데 하나를 쓰십시오.",
    new RegExp(AT, "u"),
  ),
  "field.no-certainty": says(
    "{field}: “{value}”은(는) 확실한 정도가 아닙니다.",
    "certain, probable, possible 가운데 하나를 쓰십시오.",
    new RegExp(AT, "u"),
  ),
  "field.no-ref": says(
    "{field}: “{value}”은(는) 이 기록보관소의 기술 단위나 이름이 아닙니다.",
    "단위나 이름의 id를 적으십시오.",
    new RegExp(AT, "u"),
  ),
  "field.no-parent": says(
    "“{value}”은(는) 이 기록보관소의 기술 단위가 아닙니다.",
    "들어갈 단위의 id나 참조 코드를 적으십시오. 맨 위면 비워 두십시오.",
    new RegExp(AT, "u"),
  ),
  "field.level-place": says(
    "{name}: 이 계층의 단위는 그 자리에 둘 수 없습니다.",
    "다른 계층이나 자리를 고르십시오. 시리즈는 폰드와 시리즈 안에, 철은 시리즈 안에, 건은 철 안에, 부분은 건 안에 둡니다.",
    /^level: (?<name>.+?”)/u,
  ),
  "request.still-withdrawn": says(
    "이 단위가 들어 있는 {name}도 내려져 있습니다.",
    "그것을 먼저, 또는 함께 되돌리십시오.",
    /lies in (?<name>.+?”), which/u,
  ),
  "request.move-into-itself": says(
    "{name}: 자기 자신이나 자기가 담은 것 안으로 옮길 수 없습니다.",
    "그 밖의 자리를 고르십시오.",
    /^(?<name>.+?”) cannot be moved/u,
  ),
};
