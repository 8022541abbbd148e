/** Names: kinds of forms, and the screen where names of the material are linked. */
export const names = {
  "names.kind.birth": "birth name",
  "names.kind.by-rule": "made by rule",
  "names.kind.code-name": "code name",
  "names.kind.family-name": "family name",
  "names.kind.married": "married name",
  "names.kind.office": "office",
  "names.kind.other-script": "form in another script",
  "names.kind.preferred": "preferred form",
  "names.kind.pseudonym": "pseudonym",
  "names.kind.romanisation": "romanisation",
  "names.kind.short": "short form",
  "names.kind.spelling": "spelling",
} as const;
