import type { Member } from "./own-work";

/** Two members are the same when they name the same thing. */
export const memberKey = ({ unit, excerpt }: Member): string => excerpt ?? unit;

/** Titles are compared as people read them: without case, width and outer spaces. */
export const titleKey = (title: string): string =>
  title.normalize("NFKC").toLocaleLowerCase("und").trim();
