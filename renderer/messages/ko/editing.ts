/** Editing of descriptions, in Korean. */
export const editing = {
  "rights.in-copyright-eu-orphan-work": "저작권 있음, EU 고아저작물",
  "rights.in-copyright-educational": "저작권 있음, 교육 목적 이용 허용",
  "rights.in-copyright-non-commercial": "저작권 있음, 비영리 이용 허용",
  "rights.no-copyright-non-commercial": "저작권 없음, 비영리 이용만 가능",
  "rights.no-copyright-other-restrictions": "저작권 없음, 다른 법적 제한 있음",
  "rights.no-copyright-united-states": "저작권 없음, 미국 기준",
  "rights.not-evaluated": "저작권 검토하지 않음",
  "rights.cc-by-nd": "CC BY-ND",
  "rights.cc-by-nc-sa": "CC BY-NC-SA",
  "rights.cc-by-nc-nd": "CC BY-NC-ND",
};
