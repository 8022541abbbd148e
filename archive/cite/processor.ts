import CSL from "citeproc";
import type { CiteprocCite, CiteprocEngine } from "citeproc";
import type { CitationStyle } from "./citation-style";
import type { CslItem } from "./csl-json";
import english from "./locales/en-US.xml?raw";
import korean from "./locales/ko-KR.xml?raw";
import { locatorFor, readLocator } from "./locator";
import { processorView } from "./processor-view";
import { shield, unshield } from "./shield";
import type { Written } from "./shield";

/** Where a note stands among the notes before it. */
export type Position = "first" | "subsequent" | "ibid" | "ibid-with-locator";

/** One note to be written. */
export interface NoteOrder {
  readonly item: CslItem;
  readonly locator: string | null;
  readonly position: Position;
}

/** Notes in the order asked for; entries in the style's own order, each with its source's id. */
export interface Pages {
  readonly notes: readonly Written[];
  readonly bibliography: readonly (Written & { readonly id: string })[];
}

/** One style in one language. Notes may be asked of these items and no others. */
export type Processor = (items: readonly CslItem[], notes: readonly NoteOrder[]) => Pages;

const POSITIONS = { first: 0, subsequent: 1, ibid: 2, "ibid-with-locator": 3 } as const;
const LOCALES: Readonly<Record<string, string>> = { "en-US": english, "ko-KR": korean };

/** Starts citeproc-js, unmodified, on one style. It takes about 40 ms, so keep it for more than one citation. */
export function startProcessor(style: CitationStyle, language: "en" | "ko"): Processor {
  const views = keepViews(language);
  const system = { retrieveLocale: (tag: string) => LOCALES[tag] ?? false, retrieveItem: views.at };
  const tag = language === "ko" ? "ko-KR" : "en-US";
  const engine = new CSL.Engine(system, style.csl, tag, true);
  engine.setOutputFormat("html");
  return (items, notes) => {
    const ids = new Map(items.map((item) => [views.put(item), item.id]));
    // The processor falls over notes on items that it was not told of first.
    engine.updateItems([...ids.keys()]);
    return {
      notes: notes.map(({ item, locator, position }) =>
        unshield(
          engine.makeCitationCluster([toCite(views.put(item), locator, language, position)]),
        ),
      ),
      bibliography: writeBibliography(engine, ids),
    };
  };
}

function writeBibliography(
  engine: CiteprocEngine,
  ids: ReadonlyMap<string, string>,
): Pages["bibliography"] {
  const written = engine.makeBibliography();
  if (written === false) return [];
  const [{ entry_ids: order }, entries] = written;
  return entries.map((entry, at) => ({
    id: ids.get(order[at]?.[0] ?? "") ?? "",
    ...unshield(entry),
  }));
}

type View = Readonly<Record<string, unknown>>;

/** The processor never asks twice for a key: so a source that has changed gets a new one. */
function keepViews(language: string) {
  const views = new Map<string, View>();
  const newest = new Map<string, { readonly key: string; readonly words: string }>();
  return {
    at: (key: string): View => views.get(key) ?? { id: key, type: "document" },
    put(item: CslItem): string {
      const words = JSON.stringify(item);
      const known = newest.get(item.id);
      if (known?.words === words) return known.key;
      const key = `${item.id} ${String(views.size)}`;
      newest.set(item.id, { key, words });
      views.set(key, { ...processorView(item, language), id: key });
      return key;
    },
  };
}

function toCite(
  id: string,
  text: string | null,
  language: string,
  position: Position,
): CiteprocCite {
  const cite = { id, position: POSITIONS[position] };
  const locator = readLocator(text ?? "");
  if (locator === null) return cite;
  const { label, value } = locatorFor(locator, language);
  return { ...cite, label, locator: shield(value) };
}
