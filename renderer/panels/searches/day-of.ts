import type { Say } from "../../messages/messages";

/** A moment as day and time, in the reader's language. */
export const dayOf = (say: Say, when: string): string =>
  new Intl.DateTimeFormat(say.language, { dateStyle: "medium", timeStyle: "short" }).format(
    new Date(when),
  );
