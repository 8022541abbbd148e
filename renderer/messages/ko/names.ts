import type { names as en } from "../en/names";

export const names: Readonly<Record<keyof typeof en, string>> = {
  "names.kind.birth": "출생 이름",
  "names.kind.by-rule": "규칙으로 만든 꼴",
  "names.kind.code-name": "암호명",
  "names.kind.family-name": "성",
  "names.kind.married": "혼인 후 이름",
  "names.kind.office": "직함",
  "names.kind.other-script": "다른 문자",
  "names.kind.preferred": "대표형",
  "names.kind.pseudonym": "가명",
  "names.kind.romanisation": "로마자 표기",
  "names.kind.short": "줄임꼴",
  "names.kind.spelling": "철자",
};
