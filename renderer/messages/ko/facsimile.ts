import type { facsimile as english } from "../en/facsimile";

/** 쪽 이미지와 그 도구. */
export const facsimile: Readonly<Record<keyof typeof english, string>> = {
  "facsimile.brightness": "밝기",
  "facsimile.contrast": "대비",
  "facsimile.cutting": "큰 이미지를 준비하는 중",
  "facsimile.fit": "한 면에 맞추기",
  "facsimile.fitWidth": "너비에 맞추기",
  "facsimile.in": "크게",
  "facsimile.invert": "음화로 보기",
  "facsimile.key.page": "이미지에서: 다음 면",
  "facsimile.key.pan": "이미지에서: 옮기기",
  "facsimile.label": "이미지",
  "facsimile.light": "밝기와 대비",
  "facsimile.linked": "이미지와 글을 함께 움직이기",
  "facsimile.missing": "이미지를 보일 수 없습니다. 바이트가 없거나 손상되었습니다.",
  "facsimile.out": "작게",
  "facsimile.page": "{page}면",
  "facsimile.pageOf": "{count, number}면 중 {at, number}번째: {label}",
  "facsimile.pages": "면",
  "facsimile.percent": "{percent, number} %",
  "facsimile.tools": "이미지 도구",
  "facsimile.turn": "돌리기",
  "facsimile.usualLight": "원래대로",
};
