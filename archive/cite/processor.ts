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

/** One style in one language. */
export interface Processor {
  note(item: CslItem, locator: string | null, position: Position): Written;
  /** Entries in the style's own order, each with the source's id. */
  bibliography(items: readonly CslItem[]): readonly (Written & { readonly id: string })[];
}

const POSITIONS = { first: 0, subsequent: 1, ibid: 2, "ibid-with-locator": 3 } as const;
const LOCALES: Readonly<Record<string, string>> = { "en-US": english, "ko-KR": korean };

/** Starts citeproc-js, unmodified, on one style. It takes about 40 ms, so keep it for more than one citation. */
export function startProcessor(style: CitationStyle, language: "en" | "ko"): Processor {
  const views = new Map<string, Readonly<Record<string, unknown>>>();
  const system = {
    retrieveLocale: (tag: string) => LOCALES[tag] ?? false,
    retrieveItem: (id: string) => views.get(id) ?? { id, type: "document" },
  } as const;
  const tag = language === "ko" ? "ko-KR" : "en-US";
  const engine = new CSL.Engine(system, style.csl, tag, true);
  engine.setOutputFormat("html");
  return {
    note(item, locator, position) {
      views.set(item.id, processorView(item, language));
      const cite = toCite(item.id, locator, language, position);
      return unshield(engine.makeCitationCluster([cite]));
    },
    bibliography(items) {
      for (const item of items) views.set(item.id, processorView(item, language));
      return writeBibliography(
        engine,
        items.map((item) => item.id),
      );
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

function writeBibliography(
  engine: CiteprocEngine,
  ids: readonly string[],
): readonly (Written & { readonly id: string })[] {
  engine.updateItems(ids);
  const written = engine.makeBibliography();
  if (written === false) return [];
  const [{ entry_ids: order }, entries] = written;
  return entries.map((entry, at) => ({ id: order[at]?.[0] ?? "", ...unshield(entry) }));
}
