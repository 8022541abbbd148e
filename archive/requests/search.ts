import type { Handlers } from "../contract";
import { createHighlighter } from "../search/highlight/highlighter";
import { type Desk, openArchive } from "./desk";
import { toHit } from "./hits";

/** What a question finds, whole; as the index has it, so that nothing is read from the disk. */
const foundUnits =
  (desk: Desk): Handlers["foundUnits"] =>
  async ({ text, narrowing, names }) => {
    const { index } = openArchive(desk);
    const asked = { narrowing, names, reader: desk.reader, today: desk.now().slice(0, 10) };
    return { ids: index.unitsOf(index.search(text, { ...asked, limit: 1, offset: 0 }).matches()) };
  };

/** Ranked hits with their reasons, facets over the whole match, and what was really run. */
const search =
  (desk: Desk): Handlers["search"] =>
  async ({ text, limit, offset, narrowing, names, order }) => {
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
      ...(order === undefined ? {} : { order }),
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

/** @throws ArchiveError `request.no-archive` */
const certainty =
  (desk: Desk): Handlers["certainty"] =>
  async ({ text, narrowing, names }) => {
    const asked = { narrowing, names, reader: desk.reader, today: desk.now().slice(0, 10) };
    return openArchive(desk).index.certainty(text, asked);
  };

/** Handlers of what is looked for by words. */
export const searchHandlers = (
  desk: Desk,
): Pick<Handlers, "search" | "foundUnits" | "certainty"> => ({
  certainty: certainty(desk),
  search: search(desk),
  foundUnits: foundUnits(desk),
});
