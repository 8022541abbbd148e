import type { Handlers } from "../../contract";
import type { wayEntries } from "../../contract/ways";
import type { Desk } from "../desk";
import { findCode } from "./find-code";
import { letters } from "./letters";
import { related } from "./related";
import { timeline } from "./timeline";

/** Handlers of everything by which readers find their way: over time, by letters, from one unit to the next, by code. */
export const wayHandlers = (desk: Desk): Pick<Handlers, keyof typeof wayEntries> => ({
  timeline: timeline(desk),
  letters: letters(desk),
  related: related(desk),
  findCode: findCode(desk),
});
