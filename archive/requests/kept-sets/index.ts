import type { Handlers } from "../../contract";
import type { keptSetEntries } from "../../contract/kept-sets";
import type { Desk } from "../desk";
import { comparedUnits, compareSets, comparisonTable } from "./compare-sets";
import { checkFrozen, frozenState, keptUnits } from "./frozen-state";
import { editKeptSet, freezeSearch, saveSearch } from "./keep-sets";
import { rememberingDesk } from "./remembered";
import { keptSets, lookAtSaved, savedNow } from "./show-sets";

/** Handlers of saved searches and frozen sets. */
export const keptSetHandlers = (plain: Desk): Pick<Handlers, keyof typeof keptSetEntries> => {
  const desk = rememberingDesk(plain);
  return {
    keptSets: keptSets(desk),
    savedNow: savedNow(desk),
    lookAtSaved: lookAtSaved(desk),
    saveSearch: saveSearch(desk),
    freezeSearch: freezeSearch(desk),
    editKeptSet: editKeptSet(desk),
    frozenState: frozenState(desk),
    keptUnits: keptUnits(desk),
    checkFrozen: checkFrozen(desk),
    compareSets: compareSets(desk),
    comparedUnits: comparedUnits(desk),
    comparisonTable: comparisonTable(desk),
  };
};
