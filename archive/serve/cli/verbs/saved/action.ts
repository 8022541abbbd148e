import type { KeptSet, SearchQuestion } from "../../../../model/kept-set";
import { ArchiveError } from "../../../../model/archive-error";
import { titleKey } from "../../../../model/member-key";
import type { ShownFrozen } from "../../../../contract/kept-sets";
import type { LocalService } from "../../../service";
import type { Invocation, Surroundings } from "../../verb";

/** One thing that the verb `saved` does. */
export interface Action {
  /** What follows its name. */
  readonly usage: string;
  readonly says: string;
  /** Whether the archive is opened for writing. */
  writes(invocation: Invocation): boolean;
  /** Fewest and most words after its name. */
  readonly words: readonly [least: number, most: number];
  /** @returns the answer for programs and for people, and the exit status where it is not 0 */
  run(
    service: LocalService,
    words: readonly string[],
    invocation: Invocation,
    around: Pick<Surroundings, "path">,
  ): Promise<{ readonly json: object; readonly text: string; readonly status?: number }>;
}

/** A kept set as it is listed. */
export type Listed = Extract<KeptSet["set"], { readonly kind: "search" }> | ShownFrozen;

/** The set of that id or name; a frozen one where both kinds have the name. @throws ArchiveError `request.no-set` */
export async function findSet({ handlers }: LocalService, given: string): Promise<Listed> {
  const { searches, frozen } = await handlers.keptSets({});
  const all: readonly Listed[] = [...frozen, ...searches];
  const found = all.find(({ id, title }) => id === given || titleKey(title) === titleKey(given));
  if (found !== undefined) return found;
  throw new ArchiveError(
    "request.no-set",
    `There is no saved search or frozen set “${given}”.`,
    "carrel saved ARCHIVE list names those that there are.",
  );
}

/** What the words of the command line ask. */
export const questionOf = (text: string, { flag }: Invocation): SearchQuestion => ({
  text,
  narrowing: null,
  names: !flag("no-names"),
});
