import type { Handlers } from "../../contract";
import type { nameEntries } from "../../contract/names";
import type { Desk } from "../desk";
import { addAuthority, changeAuthority } from "./edit-authority";
import { linkNames } from "./link-names";
import { authority, names } from "./list-names";
import { mergeAuthorities } from "./merge-authorities";
import { splitAuthority } from "./split-authority";

/** Handlers of everything that is asked and said about names. */
export const nameHandlers = (desk: Desk): Pick<Handlers, keyof typeof nameEntries> => ({
  names: names(desk),
  authority: authority(desk),
  addAuthority: addAuthority(desk),
  changeAuthority: changeAuthority(desk),
  linkNames: linkNames(desk),
  mergeAuthorities: mergeAuthorities(desk),
  splitAuthority: splitAuthority(desk),
});
