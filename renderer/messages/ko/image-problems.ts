import { says } from "./says";

const NEW_IMAGE =
  "보관된 파일은 들어온 그대로입니다. 이미지 프로그램에서 열어 새로 저장하거나 그 쪽을 다시 스캔하여 들여오십시오.";

/** 쪽 이미지를 보여 줄 수 없는 까닭. */
export const images = {
  "image.damaged": says(
    "이미지를 풀 수 없습니다. {name}: {why}",
    NEW_IMAGE,
    /^The image of (?<name>.+) cannot be decoded: (?<why>.+)\.$/u,
  ),
  "image.too-large": says(
    "이미지가 너무 큽니다. {name}: 가로세로 {size}화소라고 적혀 있습니다. 5억 화소까지 보여 줍니다.",
    NEW_IMAGE,
    /^The image of (?<name>.+) says that it is (?<size>\d+ by \d+) pixels/u,
  ),
  "image.no-leaf": says("이미지 파일에 그런 장이 없습니다.", "있는 장 가운데서 고르십시오."),
  "image.stopped": says(
    "이미지를 준비하지 못했습니다. {name}: 메모리가 모자랐거나 아무 답이 없었습니다.",
    "다른 프로그램을 닫고 쪽을 다시 여십시오. 그래도 안 되면 이미지를 더 작게 저장하여 들여오십시오.",
    /^The image of (?<name>.+) (?:could not be made ready|was given up):/u,
  ),
  "image.no-room": says(
    "이미지를 준비할 자리가 디스크에 없습니다. {name}",
    "Carrel의 목록이 있는 디스크에 자리를 낸 다음 쪽을 다시 여십시오.",
    /^The image of (?<name>.+) cannot be made ready:/u,
  ),
  "request.no-image": says(
    "볼 수 있는 이미지 가운데 그런 것이 없습니다.",
    "문서로 돌아가 쪽을 다시 여십시오.",
  ),
};
