import { says } from "./says";

const SPLIT = "파일을 나누어 그 부분들을 들여오십시오.";
const TEXT_ONLY =
  "본문, 마크다운, HTML, TEI, 워드 문서(DOCX), 표(CSV), 이미지로 들여오십시오. 다른 형식은 나중 판에서 읽습니다.";
const SAVED_WHOLE = "파일이 온전히 저장되었는지 살피고 다시 들여오십시오.";
const STILL_THERE = "파일이 아직 있고 열 수 있는지 살핀 다음 다시 해 보십시오.";
const IMAGE = "이미지 프로그램에서 열어 새로 저장하거나 그 쪽을 다시 스캔하여 들여오십시오.";
const CORRECT = "그 파일의 해당 곳을 고친 다음 다시 들여오십시오.";

/** Why a file could not be taken in. */
export const importing = {
  "import.binary": says(
    "글이 아닌 파일: {name}",
    TEXT_ONLY,
    /^(?<name>[^:]+?) is (?:not text|an? )/u,
  ),
  "import.cannot-open": says(
    "열 수 없는 파일: {name}",
    STILL_THERE,
    /^(?<name>.+?) could not be opened/u,
  ),
  "import.charset": says(
    "문자 인코딩을 알 수 없는 파일: {name}",
    "파일을 UTF-8로 저장하거나 인코딩을 밝힌 다음 다시 들여오십시오.",
    /(?:named for|charset of) (?<name>.+?)(?:, is not known| could not be told)/u,
  ),
  "import.damaged-package": says(
    "손상된 문서: {name}",
    "만든 프로그램에서 열어 새로 저장한 다음 들여오십시오.",
    /^(?<name>.+?) is damaged:/u,
  ),
  "import.damaged-image": says("손상된 이미지: {name}", IMAGE, /^(?<name>.+?) is a damaged image/u),
  "import.image-lies": says(
    "머리말과 내용이 맞지 않는 이미지: {name}",
    IMAGE,
    /^(?<name>.+?) says that .* cannot hold/u,
  ),
  "import.image-too-large": says(
    "화소가 너무 많은 이미지: {name}",
    IMAGE,
    /^(?<name>.+?) says that .* million are taken/u,
  ),
  "import.column-twice": says(
    "두 열에 같은 뜻을 준 표: {name}",
    "두 열 가운데 하나에 다른 뜻을 주고 다시 들여오십시오.",
    /^(?<name>.+?): the columns .+ are both to be/u,
  ),
  "import.no-page-inside": says(
    "웹 페이지가 들어 있지 않음: {name}",
    "잘린 파일일 수 있습니다. 페이지를 다시 저장한 다음 들여오십시오.",
    /^(?<name>.+?) holds no web page/u,
  ),
  "import.table-quotes": says(
    "따옴표가 닫히지 않은 표: {name} ({row}행)",
    "그 칸을 고치거나 표를 새로 저장한 다음 다시 들여오십시오.",
    /^(?<name>.+?), row (?<row>\d+): a cell begins/u,
  ),
  "import.table-too-large": says(
    "행이나 열이 너무 많은 표: {name}",
    SPLIT,
    /^(?<name>.+?) has \d+ rows and/u,
  ),
  "import.unsafe-package": says(
    "안전하게 풀 수 없는 문서: {name}",
    "만든 프로그램에서 열어 새로 저장한 다음 들여오십시오.",
    /^(?<name>.+?) is not opened/u,
  ),
  "import.empty": says("빈 파일: {name}", SAVED_WHOLE, /^(?<name>.+?) is empty/u),
  "import.no-parser": says(
    "파일을 읽는 프로그램이 시작되지 않았습니다.",
    "다른 프로그램을 닫고 다시 해 보십시오. 그래도 안 되면 Carrel을 다시 설치하십시오.",
  ),
  "import.no-ticket": says("무엇을 골랐는지 남아 있지 않습니다.", "파일을 다시 고르십시오."),
  "import.stopped": says("들여오기를 멈추었습니다.", "다시 시작할 수 있습니다."),
  "import.too-large": says("너무 큰 파일: {name}", SPLIT, /^(?<name>.+?) is .+ large/u),
  "import.too-large-in-memory": says(
    "읽는 데 메모리가 너무 많이 들어 멈춘 파일: {name}",
    SPLIT,
    /^Reading (?<name>.+?) took/u,
  ),
  "import.too-slow": says(
    "읽는 데 너무 오래 걸려 멈춘 파일: {name}",
    SPLIT,
    /^Reading (?<name>.+?) took/u,
  ),
  "import.unknown-xml": says(
    "아직 읽지 못하는 XML: {name} (뿌리 요소 {root})",
    "TEI나 HTML이나 본문으로 바꾸어 들여오십시오.",
    /^(?<name>.+?) is XML .+ is (?<root>\S+)\.$/u,
  ),
  "import.unreadable": says(
    "읽다가 멈춘 파일: {name}",
    "파일이 손상되었을 수 있습니다. 다른 파일은 그대로입니다.",
    /while reading (?<name>.+)\.$/u,
  ),
  "import.entities": says(
    "파일 안에서 엔티티를 정의함: {name} ({line}줄 {column}칸)",
    "엔티티 정의를 풀어 쓴 다음 다시 들여오십시오.",
    /^(?<name>.+?), line (?<line>\d+), column (?<column>\d+): .*entit/iu,
  ),
  "import.malformed": says(
    "바르지 않은 XML: {name} ({line}줄 {column}칸)",
    CORRECT,
    /^(?<name>.+?), line (?<line>\d+), column (?<column>\d+):/u,
  ),
  "import.too-deep": says("태그가 너무 깊이 겹친 파일입니다.", CORRECT),
  "import.too-many-attributes": says("한 요소에 속성이 너무 많은 파일입니다.", CORRECT),
  "import.too-much-markup": says("마크업이 너무 많은 파일입니다.", SPLIT),
};
