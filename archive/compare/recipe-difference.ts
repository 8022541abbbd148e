import type { PacketDraft, PacketOptions } from "../model/packet";

type Entry = PacketDraft["entries"][number];

/** What is in one recipe and not in the other. */
export interface RecipeDifference {
  readonly onlyFirst: readonly Entry["unit"][];
  readonly onlySecond: readonly Entry["unit"][];
  /** In both, with other words quoted, another headnote or other questions. */
  readonly otherwise: readonly Entry["unit"][];
  /** Whether the documents of both stand in another order. */
  readonly isReordered: boolean;
  readonly options: readonly (keyof PacketOptions)[];
  /** Words of the packet as a whole that differ. */
  readonly words: readonly ("title" | "purpose" | "style" | "questions" | "glossary" | "method")[];
}

/** Compares two recipes; the order of what stands in one only says nothing of the order of both. */
export function compareRecipes(first: PacketDraft, second: PacketDraft): RecipeDifference {
  const inFirst = new Map(first.entries.map((entry) => [entry.unit, entry]));
  const inSecond = new Map(second.entries.map((entry) => [entry.unit, entry]));
  const shared = [...inFirst.keys()].filter((unit) => inSecond.has(unit));
  const other = [...inSecond.keys()].filter((unit) => inFirst.has(unit));
  const differs = (a: unknown, b: unknown): boolean => JSON.stringify(a) !== JSON.stringify(b);
  const options = Object.keys(first.options) as (keyof PacketOptions)[];
  return {
    onlyFirst: [...inFirst.keys()].filter((unit) => !inSecond.has(unit)),
    onlySecond: [...inSecond.keys()].filter((unit) => !inFirst.has(unit)),
    otherwise: shared.filter((unit) =>
      differs(sayings(inFirst.get(unit)), sayings(inSecond.get(unit))),
    ),
    isReordered: differs(shared, other),
    options: options.filter((name) => first.options[name] !== second.options[name]),
    words: (["title", "purpose", "style", "questions", "glossary", "method"] as const).filter(
      (name) => differs(first[name], second[name]),
    ),
  };
}

/** What an entry prints; which excerpts its words were kept as is no part of it. */
function sayings(entry: Entry | undefined) {
  const excerpts = entry?.excerpts?.map(({ transcription, start, end, quote }) => [
    transcription,
    start,
    end,
    quote,
  ]);
  return [excerpts ?? null, entry?.headnote ?? null, entry?.questions ?? []];
}
