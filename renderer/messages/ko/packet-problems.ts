import { says } from "./says";

/** 자료집에 관한 문제. */
export const packets = {
  "packet.no-font": says("글꼴이 없습니다.", "Carrel을 다시 설치한 다음 다시 만드십시오."),
  "packet.uneven": says(
    "자료집의 문서 가운데 기록보관소에 없는 것이 있습니다.",
    "없는 문서를 자료집에서 빼십시오.",
  ),
  "press.stopped": says(
    "자료집을 마치지 못했습니다. 메모리가 모자랐을 수 있습니다.",
    "더 작은 자료집을 만들거나 이미지를 빼고 다시 해 보십시오.",
  ),
  "packet.bad-recipe": says(
    "이 PDF의 제작 기록이 손상되었거나 Carrel이 쓴 것이 아닙니다.",
    "마지막 면에 적힌 대로 인용을 손으로 확인하십시오.",
  ),
  "packet.no-recipe": says(
    "이 PDF에는 제작 기록이 없습니다. Carrel의 자료집이 아니거나 첨부 없이 만든 것입니다.",
    "마지막 면에 적힌 대로 인용을 손으로 확인하거나, 첨부를 넣어 다시 만드십시오.",
  ),
  "packet.not-a-pdf": says(
    "PDF로 읽을 수 없는 파일: {name}",
    "Carrel이 만든 자료집 PDF를 고르십시오.",
    /^(?<name>.+?) cannot be read as a PDF/u,
  ),
  "request.no-recipe": says(
    "그런 제작 기록이 없습니다.",
    "목록에 있는 것을 고르거나 새 제작 기록으로 저장하십시오.",
  ),
  "packet.one-pdf": says("PDF는 한 번에 하나씩 확인합니다.", "자료집 PDF 하나를 고르십시오."),
};
