/**
 * The shelf mark within its repository: catalogues write the whole way ("D, Frankfurt, Hochstift, Hs-30885"), and the citation
 * names the repository at its end. Marks of several leaves are parted by semicolons, each with a way of its own.
 * @returns null where nothing but the repository is named
 */
export function shelfMarkWithin(locator: string, repository: string | null): string | null {
  if (repository === null) return locator;
  const holder = partsOf(repository);
  const marks = locator.split("; ").map((mark) => withoutHolder(mark, holder));
  return marks.filter((mark) => mark !== "").join("; ") || null;
}

function withoutHolder(mark: string, holder: readonly string[]): string {
  const parts = mark.split(", ");
  const keys = parts.map(key);
  const institution = keys.indexOf(holder[0] ?? "");
  if (institution === -1) return mark;
  // What stands before the institution is the country and town on the way to it; its town may also follow.
  const follows = keys.slice(institution + 1).findIndex((part) => !holder.includes(part));
  return follows === -1 ? "" : parts.slice(institution + 1 + follows).join(", ");
}

const key = (words: string): string => words.trim().toLowerCase();
const partsOf = (repository: string): readonly string[] => repository.split(", ").map(key);
