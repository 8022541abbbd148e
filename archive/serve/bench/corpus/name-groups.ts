import { createVocabulary } from "./vocabulary";

/** Forms of a name each, and how many names are asked for. */
const FORMS = 4;
const NAMES = 20;

/** Names of the generated corpus that stand for one another, the most frequent ones: what an archive's records of names say. */
export function nameGroups(): readonly (readonly string[])[] {
  const { names } = createVocabulary();
  return Array.from({ length: NAMES }, (_, at) => names.slice(at * FORMS, (at + 1) * FORMS));
}
