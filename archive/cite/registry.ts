import type { CitationStyle } from "./citation-style";
import archival from "./styles/archival.csl?raw";
import chicagoNotes from "./styles/chicago-notes-bibliography.csl?raw";

/** Every citation style of ours; the first is used where none is named. */
export const citationStyles: readonly CitationStyle[] = [
  {
    id: "chicago-notes-bibliography",
    label: "Chicago, notes and bibliography",
    about:
      "Notes, short notes and a bibliography after The Chicago Manual of Style, for letters, manuscripts, published documents, reports and web pages.",
    csl: chicagoNotes,
  },
  {
    id: "archival",
    label: "Archival description",
    about: "Creator, title, date, locator, series, fonds and repository, in that order.",
    csl: archival,
  },
];
