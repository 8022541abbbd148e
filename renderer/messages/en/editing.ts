/** Editing of descriptions. */
export const editing = {
  "rights.in-copyright-eu-orphan-work": "In copyright, EU orphan work",
  "rights.in-copyright-educational": "In copyright, educational use permitted",
  "rights.in-copyright-non-commercial": "In copyright, non-commercial use permitted",
  "rights.no-copyright-non-commercial": "No copyright, non-commercial use only",
  "rights.no-copyright-other-restrictions": "No copyright, other known legal restrictions",
  "rights.no-copyright-united-states": "No copyright, United States",
  "rights.not-evaluated": "Copyright not evaluated",
  "rights.cc-by-nd": "CC BY-ND",
  "rights.cc-by-nc-sa": "CC BY-NC-SA",
  "rights.cc-by-nc-nd": "CC BY-NC-ND",
} as const;
