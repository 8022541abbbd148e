import type { Handlers } from "../contract";
import { createHighlighter } from "../search/highlight/highlighter";
import { type Desk, openArchive } from "./desk";
import { toHit } from "./hits";

/** Ranked hits with their reasons, facets over the whole match, and what was really run. */
export const search =
  (desk: Desk): Handlers["search"] =>
  async ({ text, limit, offset, narrowing, names }) => {
    const begun = performance.now();
    const open = openArchive(desk);
    const today = desk.now().slice(0, 10);
    const found = open.index.search(text, {
      limit,
      offset,
      narrowing,
      names,
      reader: desk.reader,
      today,
    });
    const { analyser } = open.index;
    const highlighter = createHighlighter(found.terms, { analyser, field: "text" });
    const hits = found.top.flatMap((one) => {
      const row = open.tables.unitByDoc(one.doc);
      return row === null ? [] : [toHit(row, open.tables.body(one.doc), one, highlighter)];
    });
    const { interpretation, total, facets, years, undated } = found;
    return {
      query: text,
      interpretation,
      total,
      ms: performance.now() - begun,
      hits,
      facets,
      years,
      undated,
    };
  };
