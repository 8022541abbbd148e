import type { Handlers } from "../../contract";
import type { nameFileEntries } from "../../contract/name-files";
import type { nameWorkEntries } from "../../contract/name-work";
import type { nameEntries } from "../../contract/names";
import type { Desk } from "../desk";
import { addAuthority, changeAuthority } from "./edit-authority";
import { exportNames } from "./export-names";
import { importNames, previewNames } from "./importing/import-names";
import { linkNames } from "./link-names";
import { nameMentions } from "./find-mentions";
import { authority, names } from "./list-names";
import { mergeAuthorities } from "./merge-authorities";
import { nameCandidates, nameWork, unlinkedNames } from "./open-work";
import { keepApart, mergeProposals } from "./propose-merges";
import { splitAuthority } from "./split-authority";

/** Handlers of everything that is asked and said about names. */
export const nameHandlers = (
  desk: Desk,
): Pick<
  Handlers,
  keyof typeof nameEntries | keyof typeof nameWorkEntries | keyof typeof nameFileEntries
> => ({
  names: names(desk),
  authority: authority(desk),
  addAuthority: addAuthority(desk),
  changeAuthority: changeAuthority(desk),
  linkNames: linkNames(desk),
  mergeAuthorities: mergeAuthorities(desk),
  splitAuthority: splitAuthority(desk),
  nameMentions: nameMentions(desk),
  nameWork: nameWork(desk),
  mergeProposals: mergeProposals(desk),
  keepApart: keepApart(desk),
  nameCandidates: nameCandidates(desk),
  unlinkedNames: unlinkedNames(desk),
  previewNames: previewNames(desk),
  importNames: importNames(desk),
  exportNames: exportNames(desk),
});
