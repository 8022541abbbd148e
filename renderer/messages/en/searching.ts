/** How a query was understood: what is doubtful in hits, what its signs may have meant, what it left step by step. */
export const searching = {
  "hit.doubtful": "Only in unclear or supplied words",
  "ran.certain.no": "Only hits whose every match holds unclear or supplied letters.",
  "ran.certain.yes": "Only hits with a match in certain words.",
  "ran.dropped.brackets": "it asks about hits, and works outside of brackets only",
  "ran.unlooked":
    "{count, plural, one {# text} other {# texts}} with such letters were too many to look at, and count as certain.",
} as const;
