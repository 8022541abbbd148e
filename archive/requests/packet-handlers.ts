import { checkPacket } from "./check-packet";
import type { Desk } from "./desk";
import { makePacket } from "./make-packet";
import { packetCover } from "./packet-cover";
import { dropRecipe, openRecipe, recipes, saveRecipe } from "./recipes";

/** Handlers of packets: making, checking, and the recipes that are kept. */
export const packetHandlers = (desk: Desk) => ({
  makePacket: makePacket(desk),
  packetCover: packetCover(desk),
  checkPacket: checkPacket(desk),
  recipes: recipes(desk),
  saveRecipe: saveRecipe(desk),
  dropRecipe: dropRecipe(desk),
  openRecipe: openRecipe(desk),
});
