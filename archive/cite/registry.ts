import type { CitationStyle } from "./citation-style";
import apa from "./styles/apa-7.csl?raw";
import archival from "./styles/archival.csl?raw";
import chicagoAuthorDate from "./styles/chicago-author-date.csl?raw";
import chicagoNotes from "./styles/chicago-notes-bibliography.csl?raw";
import harvard from "./styles/harvard.csl?raw";
import mla from "./styles/mla-9.csl?raw";

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
  {
    id: "chicago-author-date",
    label: "Chicago, author and date",
    about: "Author and year in the text and a reference list, after The Chicago Manual of Style.",
    csl: chicagoAuthorDate,
  },
  {
    id: "mla-9",
    label: "MLA, 9th edition",
    about: "Author and place in the text and a list of works cited, after the MLA Handbook.",
    csl: mla,
  },
  {
    id: "apa-7",
    label: "APA, 7th edition",
    about:
      "Author and year in the text and a reference list, after the Publication Manual of the APA.",
    csl: apa,
  },
  {
    id: "harvard",
    label: "Harvard",
    about:
      "Author and year in round brackets and a reference list, as British universities teach it.",
    csl: harvard,
  },
];
