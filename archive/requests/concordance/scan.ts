import type { Input } from "../../contract";
import { countNeighbours, type NeighbourCounter } from "../../search/concordance/neighbours";
import { type LineKeys, sideKeys } from "../../search/concordance/order-lines";
import { wordsIn, wordsUnder } from "../../search/concordance/words";
import { createHighlighter, type Highlighter } from "../../search/highlight/highlighter";
import type { Desk, Job, OpenArchive } from "../desk";
import { maySee } from "../dossier";
import { BETWEEN_READINGS } from "../indexing/text-facts";
import type { UnitRow } from "../ports";

/** Lines that can be put in order and shown; what comes after them is counted. */
const KEPT_LINES = 20_000;
/** Milliseconds of work between two looks at what else is asked. */
const TURN = 20;

export type Asked = Pick<Input<"concordance">, "text" | "narrowing" | "names" | "hits">;

/** Where a match stands: the unit's document, which of its readings, the place in it. */
export interface FoundLine extends LineKeys {
  readonly doc: number;
  readonly reading: number;
  readonly start: number;
  readonly end: number;
  readonly hit: number | null;
}

/** All that a question finds in texts. */
export interface Scan {
  readonly lines: readonly FoundLine[];
  readonly total: number;
  readonly documents: number;
  /** Why the words of each group were looked for: null for those typed, which come first. */
  readonly groups: readonly (string | null)[];
  readonly neighbours: NeighbourCounter;
}

interface Scanning {
  readonly open: OpenArchive;
  readonly highlighter: Highlighter;
  readonly neighbours: NeighbourCounter;
  /** Group of each sought term. */
  readonly groupOf: readonly number[];
  readonly lines: FoundLine[];
  total: number;
  documents: number;
}

/**
 * Reads the texts of the whole match, best first. Others are answered between two documents.
 * @throws ArchiveError `job.cancelled`
 */
export async function scanMatch(
  desk: Desk,
  open: OpenArchive,
  { text, narrowing, names, hits: order }: Asked,
  within: number,
  { signal, progress }: Job,
): Promise<Scan> {
  const { index } = open;
  const asked = {
    ...{ narrowing, names, reader: desk.reader, today: desk.now().slice(0, 10) },
    ...(order === undefined ? {} : { order }),
  };
  const found = index.search(text, { ...asked, limit: KEPT_LINES, offset: 0 });
  const ranked = found.top.map(({ doc }) => doc);
  const groups = [null, ...new Set(found.terms.flatMap(({ because }) => because ?? []))];
  const scanning: Scanning = {
    open,
    highlighter: createHighlighter(found.terms, { analyser: index.analyser, field: "text" }),
    neighbours: countNeighbours(within),
    groupOf: found.terms.map(({ because }) => groups.indexOf(because)),
    lines: [],
    total: 0,
    documents: 0,
  };
  const docs = found.terms.length === 0 ? [] : inOrder(ranked, found.matches());
  let since = performance.now();
  for (const [at, doc] of docs.entries()) {
    if (performance.now() - since > TURN) {
      await desk.letOthers();
      progress(at, docs.length, "");
      since = performance.now();
    }
    signal.throwIfAborted();
    const row = open.tables.unitByDoc(doc);
    // The archive may have changed meanwhile.
    if (row === null || !maySee(desk, open, row)) continue;
    readUnit(scanning, row, at < ranked.length ? at : null);
  }
  const { lines, total, documents, neighbours } = scanning;
  return { lines, total, documents, groups, neighbours };
}

function inOrder(ranked: readonly number[], matches: Uint32Array): readonly number[] {
  if (ranked.length === matches.length) return ranked;
  const known = new Set(ranked);
  return [...ranked, ...matches.filter((doc) => !known.has(doc))];
}

function readUnit(scanning: Scanning, { doc, unit }: UnitRow, hit: number | null): void {
  const before = scanning.total;
  const body = scanning.open.tables.body(doc);
  const day = scanning.open.index.firstDay(doc);
  const code = unit.referenceCode;
  let from = 0;
  for (const [reading, { characters }] of unit.transcriptions.entries()) {
    readText(scanning, body.slice(from, from + characters), { doc, reading, hit, day, code });
    from += characters + BETWEEN_READINGS.length;
  }
  if (scanning.total > before) scanning.documents += 1;
}

type Whose = Pick<FoundLine, "doc" | "reading" | "hit" | "day" | "code">;

function readText(scanning: Scanning, text: string, whose: Whose): void {
  const { atoms, places } = scanning.highlighter.read(text);
  const words = wordsIn(text, atoms);
  scanning.neighbours.read(words, places);
  scanning.total += places.length;
  for (const { key, start, end } of places) {
    if (scanning.lines.length >= KEPT_LINES) return;
    const sides = sideKeys(words, wordsUnder(words, start, end));
    scanning.lines.push({ ...whose, ...sides, group: scanning.groupOf[key] ?? 0, start, end });
  }
}
