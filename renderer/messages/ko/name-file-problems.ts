import { says } from "./says";

/** 이름 파일에 관한 문제. */
export const nameFiles = {
  "import.no-names": says(
    "이 파일에는 이름이 없습니다. “form” 열이 있는 표(CSV), 인물·단체·장소가 있는 TEI, EAC-CPF를 읽습니다.",
    "다른 파일을 고르거나 이름이 있는 열을 “form”이라고 하십시오.",
  ),
  "import.too-many-names": says(
    "한 번에 읽기에는 이름이 너무 많습니다.",
    "파일을 나누어 하나씩 들여오십시오.",
  ),
  "request.names-changed": says(
    "미리 본 뒤에 파일이 바뀌었습니다.",
    "미리 보기를 다시 보고 답하십시오.",
  ),
};
