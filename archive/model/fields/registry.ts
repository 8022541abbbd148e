import { access } from "./access";
import { agent } from "./agents";
import { date } from "./dates";
import type { Field } from "./field";
import { handling } from "./handling";
import { languages } from "./languages";
import { level } from "./level";
import { place } from "./places";
import { rights } from "./rights";
import { plainFields, proseFields, referenceCode, title } from "./text-fields";

/** The fields of a description that can be edited, in the order of ISAD(G). */
export const fields: readonly Field[] = [
  referenceCode,
  title,
  date,
  place,
  level,
  ...plainFields,
  handling,
  agent,
  ...proseFields,
  access,
  rights,
  languages,
];
