/** Files of names: what they would do, looked at before anything is written. */
export const nameFiles = {
  "names.fate.ambiguous": "{count} in doubt",
  "names.fate.more": "{count} with more than is known",
  "names.fate.new": "{count} new",
  "names.fate.same": "{count} known already",
  "names.import": "Import names",
  "names.import.adds":
    "{has, select, yes {Adds {forms} to {name}} other {Adds to {name}}}{more, plural, =0 {.} one {, and # other thing.} other {, and # other things.}}",
  "names.import.differs": "Here it is “{here}”, in the file “{there}”: what is here stays.",
  "names.import.doubt": "May be {names}.",
  "names.import.how":
    "One step, which Undo takes back. What is in doubt stays out unless you say who it is.",
  "names.import.is": "It is {name}",
  "names.import.makes": "A new record with {forms, plural, one {# form} other {# forms}}.",
  "names.import.new": "A record of its own",
  "names.import.skip": "Leave it out",
  "names.import.take": "Take in {count, plural, one {# name} other {# names}}",
  "names.import.told": "What was left out",
  "names.import.what": "What the files would do",
  "names.import.who": "Who is {name}?",
  "names.imported": "Names taken in from files",
} as const;
