import { ArchiveError } from "../model/archive-error";
import type { Citation } from "./citation";
import type { CitationStyle } from "./citation-style";
import { toCsl } from "./csl-json";
import type { CslItem } from "./csl-json";
import { describeSource } from "./describe-source";
import type { CitationInput } from "./describe-source";
import { startProcessor } from "./processor";
import type { NoteOrder, Position, Processor } from "./processor";
import { readLocator } from "./locator";
import { citationStyles } from "./registry";
import type { Written } from "./shield";

/** A place that is cited: the source and where in it, as people write it ("ll. 8-11"), or null for the whole. */
export interface Cited {
  readonly input: CitationInput;
  readonly locator: string | null;
}

/** Notes in the order of a work, each first, short or ibid. by what went before, and the bibliography of all of them. */
export interface CitedWork {
  readonly notes: readonly Written[];
  readonly bibliography: readonly (Written & { readonly id: string })[];
  /** CSL-JSON of every source, once each, in the order of its first note. */
  readonly csl: readonly CslItem[];
}

/** Writes citations; keeps what it started, so one serves a whole packet or a whole session. */
export interface Citer {
  /** @throws ArchiveError `cite.unknown-style` */
  citeUnit(input: CitationInput, styleId: string | null, locator: string | null): Citation;
  /** All in one language, that of the first. @throws ArchiveError `cite.unknown-style` */
  citeWork(cited: readonly Cited[], styleId: string | null): CitedWork;
}

/** @param styles what there is to choose from; the first is used where none is named */
export function createCiter(styles: readonly CitationStyle[] = citationStyles): Citer {
  const started = new Map<string, Processor>();
  const processorFor = (style: CitationStyle, language: "en" | "ko") => {
    const key = `${style.id} ${language}`;
    const processor = started.get(key) ?? startProcessor(style, language);
    started.set(key, processor);
    return processor;
  };
  return {
    citeUnit(input, styleId, locator) {
      const style = findStyle(styles, styleId);
      return citeOne(processorFor(style, input.language), style.id, input, locator);
    },
    citeWork(cited, styleId) {
      const language = cited[0]?.input.language ?? "en";
      return citeInOrder(processorFor(findStyle(styles, styleId), language), cited);
    },
  };
}

/**
 * The citation of a unit, or of a place in it. For more than one, make a `createCiter()` and keep it.
 * @throws ArchiveError `cite.unknown-style`
 */
export function citeUnit(
  input: CitationInput,
  styleId: string | null,
  locator: string | null,
): Citation {
  return createCiter().citeUnit(input, styleId, locator);
}

function findStyle(styles: readonly CitationStyle[], id: string | null): CitationStyle {
  const style = id === null ? styles[0] : styles.find((one) => one.id === id);
  if (style !== undefined) return style;
  throw new ArchiveError(
    "cite.unknown-style",
    `There is no citation style called "${id ?? ""}".`,
    `Choose one of: ${styles.map((one) => one.id).join(", ")}.`,
  );
}

function citeOne(
  processor: Processor,
  style: string,
  input: CitationInput,
  locator: string | null,
): Citation {
  const item = toCsl(describeSource(input));
  const { notes, bibliography } = processor(
    [item],
    [
      { item, locator, position: "first" },
      { item, locator, position: "subsequent" },
    ],
  );
  const [note = NOTHING, short = NOTHING] = notes;
  const entry = bibliography[0] ?? note;
  return {
    style,
    note: note.text,
    shortNote: short.text,
    bibliography: entry.text,
    html: { note: note.html, bibliography: entry.html },
    csl: item,
  };
}

const NOTHING: Written = { text: "", html: "" };

function citeInOrder(processor: Processor, cited: readonly Cited[]): CitedWork {
  const items = new Map<string, CslItem>();
  let before: Cited | null = null;
  const orders: NoteOrder[] = [];
  for (const one of cited) {
    const { id } = one.input.unit;
    const position = positionAfter(before, one, items.has(id));
    const item = items.get(id) ?? toCsl(describeSource(one.input));
    items.set(id, item);
    orders.push({ item, locator: position === "ibid" ? null : one.locator, position });
    before = one;
  }
  const csl = [...items.values()];
  return { ...processor(csl, orders), csl };
}

/** CSL 1.0.2, "Position": ibid. stands for the note just before; a note without a place cannot follow one that has a place. */
function positionAfter(before: Cited | null, now: Cited, isKnown: boolean): Position {
  if (!isKnown || before === null) return "first";
  if (before.input.unit.id !== now.input.unit.id) return "subsequent";
  const [was, is] = [placeOf(before), placeOf(now)];
  if (is === was) return "ibid";
  return is === "" ? "subsequent" : "ibid-with-locator";
}

function placeOf(cited: Cited): string {
  const locator = readLocator(cited.locator ?? "");
  return locator === null ? "" : `${locator.label} ${locator.value}`;
}
