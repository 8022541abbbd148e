import type { Draft } from "../import/draft";
import { carrow, elkayam } from "./authorities-of-the-loss";
import { agent, date, draft, keptByTheOffice, link, reading } from "./draft-unit";
import noteEnglish from "./texts/elkayam-to-his-nephew.en.txt?raw";
import noteHebrew from "./texts/elkayam-to-his-nephew.txt?raw";
import letter from "./texts/pharos-to-the-editor.txt?raw";
import poem from "./texts/the-dark-lamps.txt?raw";

const aldous = { by: "M. Aldous", from: "the original, 2019" } as const;

/** PE/HO 2/16/2: from right to left, and unread for a hundred years. */
export const glassMerchantsNote: Draft = draft(
  "item",
  "PE/HO 2/16/2",
  "יוסף אלקיים אל בן אחיו, על תיבות הזכוכית",
  {
    genre: "letter",
    dates: [
      {
        ...date("1907-10-28", "28 October 1907", "כ׳ במרחשון תרס״ח"),
        calendar: "hebrew",
      },
    ],
    agents: [agent(elkayam, "יוסף אלקיים", "author")],
    languages: ["he"],
    extent: "1 slip, torn",
    description:
      "Elkayam to his nephew, on the cases of glass. Endorsed in pencil, in English: “Straw of case 40. Not read.”",
    custody: [
      link("made", "Yosef Elkayam, at Vostrey", "1907-10-28", "1907-10-28", "Signature"),
      link(
        "unknown",
        "",
        "1907-10-28",
        "1908-04~",
        "In case 40, which was opened by nobody knows whom",
      ),
      link("held", "Harbour Office of Port Ellery", "1908-04~", "1911", "Pencil on the back"),
      link("held", "Port Ellery Town Archive", "1911", null, "Accession 1911/3"),
    ],
    texts: [
      reading({ kind: "diplomatic", language: "he", ...aldous }, noteHebrew),
      reading({ kind: "translation", language: "en", ...aldous }, noteEnglish),
    ],
  },
);

/** PE/HO 2/16/4: short lines, and no certain date. */
export const darkLamps: Draft = draft("item", "PE/HO 2/16/4", "The Dark Lamps", {
  genre: "poem",
  dates: [
    date(
      "1908-04/1908-12~",
      "[between April and c. December 1908]",
      "After the finding; on paper that the office had until the end of that year",
    ),
  ],
  agents: [agent(carrow, "Ph.", "author")],
  languages: ["en"],
  extent: "typescript, 1 leaf, one line altered by hand",
  custody: keptByTheOffice(
    link(
      "made",
      "Somebody at the Harbour Office",
      "1908-04/1908-12~",
      null,
      "The office’s machine",
    ),
  ),
  texts: [reading({ kind: "diplomatic", language: "en", ...aldous }, poem)],
});

/** PE/HO 2/16/5: a name that hides one. */
export const pharosLetter: Draft = draft(
  "item",
  "PE/HO 2/16/5",
  "“Pharos” to the Port Ellery Courant, on the light",
  {
    genre: "article",
    dates: [
      {
        edtf: "1908-04-04?",
        display: "4 April 1908?",
        role: "published",
        source: "Pencil on the cutting",
      },
    ],
    agents: [agent(carrow, "PHAROS", "author")],
    languages: ["en"],
    extent: "cutting, 1 column",
    description: "A draft in the hand of the office’s copyist is pinned behind it.",
    custody: keptByTheOffice(
      link("published", "Port Ellery Courant", "1908-04-04?", null, "Pencil on the cutting"),
    ),
    texts: [
      reading(
        { kind: "diplomatic", language: "en", by: "M. Aldous", from: "the cutting, 2019" },
        letter,
      ),
    ],
  },
);
