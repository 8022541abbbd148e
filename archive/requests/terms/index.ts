import type { Handlers } from "../../contract";
import type { termEntries } from "../../contract/term-sets";
import type { Desk } from "../desk";
import { addTermSet, changeTermSet, dropTermSets } from "./edit-term-sets";
import { exportTermSets, importTermSets, previewTermSets } from "./term-files";
import { termSet, termSets } from "./list-term-sets";

/** Handlers of everything that is asked and said about term sets. */
export const termHandlers = (desk: Desk): Pick<Handlers, keyof typeof termEntries> => ({
  termSets: termSets(desk),
  termSet: termSet(desk),
  addTermSet: addTermSet(desk),
  changeTermSet: changeTermSet(desk),
  dropTermSets: dropTermSets(desk),
  previewTermSets: previewTermSets(desk),
  importTermSets: importTermSets(desk),
  exportTermSets: exportTermSets(desk),
});
