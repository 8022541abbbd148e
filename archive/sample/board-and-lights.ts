import type { Draft } from "../import/draft";
import { halloran, harbourBoard, harbourOffice, penhallow, seoMunha } from "./authorities";
import { agent, date, draft, keptByTheOffice, link, reading } from "./draft-unit";
import answer from "./texts/halloran-to-the-board.txt?raw";
import lamps from "./texts/lamps-at-skarn-ness.txt?raw";
import minutes from "./texts/minutes-of-the-board.txt?raw";
import berths from "./texts/register-of-berths.txt?raw";

const fromTheOriginal = {
  kind: "diplomatic",
  language: "en",
  by: "M. Aldous",
  from: "the original, 2019",
} as const;

/** PE/HO 2/11/3: nobody dated it. */
export const lampsWanted: Draft = draft(
  "item",
  "PE/HO 2/11/3",
  "Glass wanted for the light at Skarn Ness",
  {
    genre: "list",
    agents: [agent(halloran, "Ines Halloran", "mentioned")],
    languages: ["en"],
    extent: "pencil, 1 slip",
    description: "Undated, hand not known. Found between letters of 1906 and 1908.",
    custody: keptByTheOffice(link("made", "Skarn Ness Light", null, null, "The heading only")),
    texts: [reading(fromTheOriginal, lamps)],
  },
);

/** PE/HO 4/09/5: the one who was there. */
export const keepersAnswer: Draft = draft(
  "item",
  "PE/HO 4/09/5",
  "Halloran to the Board, the keeper’s answer",
  {
    genre: "letter",
    dates: [date("1908-01-22", "22 January 1908", "Dateline: 22nd January 1908")],
    agents: [
      agent(halloran, "Ines Halloran", "author"),
      agent(harbourBoard, "Gentlemen", "recipient"),
    ],
    languages: ["en"],
    extent: "autograph, 1 leaf, a corner torn",
    custody: keptByTheOffice(
      link("made", "Ines Halloran, at Skarn Ness", "1908-01-22", "1908-01-22", "Signature"),
    ),
    texts: [reading(fromTheOriginal, answer)],
  },
);

/** PE/HO 4/09/6: an archivist's date, in brackets. */
export const boardMinutes: Draft = draft(
  "item",
  "PE/HO 4/09/6",
  "Minutes of the Board: the Ondine inquiry adjourned",
  {
    genre: "minutes",
    dates: [
      date(
        "1908-01-20~",
        "[c. 20 Jan 1908]",
        "Before the keeper’s answer of the 22nd, which it asks for",
      ),
    ],
    agents: [
      agent(harbourBoard, "Harbour Board", "creator"),
      agent(penhallow, "The Harbour Master", "mentioned"),
      agent(seoMunha, "Mr. Seo", "mentioned"),
      agent(halloran, "Mrs. Halloran", "mentioned"),
    ],
    languages: ["en"],
    extent: "1 leaf of a bound volume",
    custody: keptByTheOffice(
      link("made", "Harbour Board", "1908-01-20~", null, "Chairman’s signature"),
    ),
    texts: [reading(fromTheOriginal, minutes)],
  },
);

/** PE/HO 5/02/f. 41: a page in four scripts. */
export const registerPage: Draft = draft(
  "item",
  "PE/HO 5/02/f. 41",
  "Register of berths, November 1907",
  {
    genre: "register-page",
    dates: [date("1907-11", "November 1907", "Heading of the page")],
    agents: [agent(harbourOffice, "Harbour Office", "creator")],
    languages: ["en", "ru", "ko", "zh-Hant"],
    extent: "1 page of a bound volume",
    description: "Names of ships and masters as they signed them.",
    custody: keptByTheOffice(
      link("made", "Harbour Office of Port Ellery", "1907-11", "1907-11", "Heading"),
    ),
    texts: [reading(fromTheOriginal, berths)],
  },
);
