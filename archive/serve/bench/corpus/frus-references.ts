import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";

/** What a document of a volume says about others, by the numbers that `readFrus` gives. */
export interface FrusReferences {
  readonly doc: number;
  /** Other documents of the volume that its text or notes point to: themselves, or whatever stands on the page pointed to. */
  readonly refers: readonly number[];
  /** The documents of its chapter, itself among them. */
  readonly chapter: readonly number[];
}

interface Piece {
  readonly doc: number;
  readonly start: number;
  readonly end: number;
  readonly key: string;
  readonly chapter: number;
}

const DIV = /<div\b[^>]*\btype="(document|chapter|subchapter|compilation)"[^>]*>/g;
const ID = /\bxml:id="([^"]+)"/;
const PAGE = /<pb\b[^>]*\bxml:id="(pg_\d+)"/g;
const REFERENCE = /<ref\b[^>]*\btarget="#(d\d+(?=")|pg_\d+)/g;

/** Documents of the FRUS volumes that refer to others of their volume: editors tied them, not we. */
export function readFrusReferences(folder: string): readonly FrusReferences[] {
  let before = 0;
  const files = readdirSync(folder).filter((file) => file.endsWith(".xml"));
  return files.toSorted().flatMap((file) => {
    const volume = readFileSync(path.join(folder, file), "utf8");
    const pieces = piecesOf(volume, before);
    before += pieces.length;
    return referencesIn(volume, pieces);
  });
}

/** The last one of a volume ends where its index begins. */
function piecesOf(volume: string, before: number): readonly Piece[] {
  let chapter = 0;
  const starts = [...volume.matchAll(DIV)].flatMap(({ 0: tag, 1: type, index }) => {
    if (type !== "document") chapter += 1;
    return type === "document" ? [{ key: ID.exec(tag)?.[1] ?? "", start: index, chapter }] : [];
  });
  const back = volume.indexOf("<back");
  const whole = back < 0 ? volume.length : back;
  return starts.map((one, at) => ({
    ...one,
    doc: before + at + 1,
    end: starts[at + 1]?.start ?? whole,
  }));
}

function referencesIn(volume: string, pieces: readonly Piece[]): readonly FrusReferences[] {
  const pages = [...volume.matchAll(PAGE)].map(({ 1: page, index }) => [page, index] as const);
  const pageAt = new Map(
    pages.map(([page, at], place) => [page, [at, pages[place + 1]?.[1] ?? at] as const]),
  );
  const pointedTo = (key: string): readonly Piece[] => {
    const page = pageAt.get(key);
    if (page === undefined) return pieces.filter((one) => one.key === key);
    return pieces.filter(({ start, end }) => start < page[1] && end > page[0]);
  };
  return pieces.flatMap(({ doc, start, end, chapter }) => {
    const keys = Array.from(
      volume.slice(start, end).matchAll(REFERENCE),
      (found) => found[1] ?? "",
    );
    const refers = new Set(keys.flatMap(pointedTo).map((one) => one.doc));
    refers.delete(doc);
    const beside = pieces.filter((one) => one.chapter === chapter).map((one) => one.doc);
    return refers.size === 0 ? [] : [{ doc, refers: [...refers], chapter: beside }];
  });
}
