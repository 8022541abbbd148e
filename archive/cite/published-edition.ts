import type { Edition } from "../model/edition";
import type { CitedName, Publication } from "../model/citable-source";
import { citedName } from "./person-name";
import { volumeNumber } from "./volume-number";

/** Where a unit stands in an edition. */
export interface CitedEdition {
  readonly edition: Edition;
  /** The number that it has there. */
  readonly number: string | null;
  /** True for the unit that stands for the whole volume. */
  readonly isWhole: boolean;
}

const edited = (name: string): CitedName => citedName(name, [], "", "given-first");

/** An edition as citations see it. A volume that is not numbered in a way that styles can write stays in the title as it is. */
export function publicationOf({ edition, number, isWhole }: CitedEdition): Publication {
  const { title, volume, volumeTitle, editors, publisher, place, year, url } = edition;
  const print = { editors: editors.map(edited), publisher, place, year, url, accessed: null };
  // The volume itself is called by its own whole title.
  if (isWhole) return { title: null, volume: null, volumeTitle: null, number: null, ...print };
  const counted = volume === null ? null : volumeNumber(volume);
  const whole = [title, volume, volumeTitle].filter((words) => words !== null).join(", ");
  return {
    title: counted === null ? whole : title,
    volume: counted,
    volumeTitle: counted === null ? null : volumeTitle,
    number,
    ...print,
  };
}

/**
 * A heading without the number that the edition prints before it ("3. Letter from ..."), which the citation has in its own place,
 * and without the full stop that ends it.
 */
export function titleToCite(title: string, number: string | null): string {
  const bare = withoutStop(title);
  if (number === null) return bare;
  const before = /^(?:(?:no|nr|doc|document|№)\.? ?)?\[?([\p{N}]+[a-z]?)\]?[.:)]\s+(?=\S)/iu.exec(
    bare,
  );
  return before?.[1] === number.replace(/[[\]]/g, "") ? bare.slice(before[0].length) : bare;
}

const ABBREVIATED =
  /(?:^|[^\p{L}])(?:etc|inc|ltd|bros|esq|sen|jun|dept|govt|corp|rev|hon|capt|prof|gen|col|maj|adm|gov|vol|nos)\.$/iu;

/** Words without the full stop at their end, which is no part of a name or a title; those of abbreviations and "..." stay. */
export function withoutStop(words: string): string {
  return /\p{L}{2}\p{Ll}\.$/u.test(words) && !ABBREVIATED.test(words) ? words.slice(0, -1) : words;
}
