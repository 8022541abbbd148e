import type { AuthorityId } from "../../model/ids";
import type { Desk, OpenArchive } from "../desk";
import type { IndexAnswer } from "../indexing/questions";

/** Clauses of one search; a record with more forms is searched by the first ones. */
const MOST_FORMS = 60;
/** A shorter word has too many neighbours. */
const LONG_ENOUGH = 6;

/** Units that this reader may see and that have one of the forms of the name, or a spelling near to one. */
export function searchForms(
  desk: Desk,
  { index }: OpenArchive,
  id: AuthorityId,
  limit: number,
  near = true,
): IndexAnswer {
  const forms = index.forms().formsOf(id).slice(0, MOST_FORMS);
  const phrases = forms.map(({ form }) => `"${form.replaceAll(/["\\]/g, " ")}"`);
  const spellings = forms
    .map(({ key }) => key)
    .filter((key) => near && key.length >= LONG_ENOUGH && /^[a-zа-я]+$/u.test(key))
    .map((key) => `${key}~1`);
  return index.search([...phrases, ...spellings].join(" "), {
    limit,
    offset: 0,
    narrowing: null,
    names: false,
    reader: desk.reader,
    today: desk.now().slice(0, 10),
  });
}
