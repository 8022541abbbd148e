import type { Draft } from "../import/draft";
import { halloran, harbourBoard, harbourOffice, penhallow, verekhin } from "./authorities";
import { carrow, linShun, mrSo, pakChunsik, yeo } from "./authorities-of-the-loss";
import { agent, answers, date, draft, keptByTheOffice, link, reading } from "./draft-unit";
import finding from "./texts/finding-of-the-board.txt?raw";
import glassAsked from "./texts/halloran-to-penhallow.txt?raw";
import log from "./texts/log-of-the-light.txt?raw";
import seal from "./texts/minutes-of-the-seal.txt?raw";
import glassRefused from "./texts/penhallow-to-halloran.txt?raw";
import clearances from "./texts/register-of-clearances.txt?raw";

const english = {
  kind: "diplomatic",
  language: "en",
  by: "M. Aldous",
  from: "the original, 2019",
} as const;

/** PE/HO 2/11/7: seven lamps of twelve, and glass under seal. */
export const glassUnderSeal: Draft = draft(
  "item",
  "PE/HO 2/11/7",
  "Halloran to Penhallow, glass under seal",
  {
    genre: "letter",
    dates: [date("1908-02-24", "24 February 1908", "Dateline: 24th February 1908")],
    agents: [
      agent(halloran, "Ines Halloran", "author"),
      agent(penhallow, "Mr. Penhallow", "recipient"),
      agent(pakChunsik, "Chun", "mentioned"),
    ],
    languages: ["en"],
    extent: "autograph, 1 leaf, both sides",
    description: "The slip of which she speaks may be PE/HO 2/11/3.",
    custody: keptByTheOffice(
      link("made", "Ines Halloran, at Skarn Ness", "1908-02-24", "1908-02-24", "Signature"),
    ),
    texts: [reading(english, glassAsked)],
  },
);

/** PE/HO 2/11/9: a figure in another ink. */
export const logOfTheLight: Draft = draft(
  "item",
  "PE/HO 2/11/9",
  "Log of the light at Skarn Ness, 5–9 March 1908",
  {
    genre: "register-page",
    dates: [date("1908-03-05/1908-03-09", "5–9 March 1908", "First column")],
    agents: [agent(halloran, "keeper of the light", "creator")],
    languages: ["en"],
    extent: "1 page, cut from its volume",
    description: "Laid before the Board on 30 March 1908.",
    custody: [
      link("made", "Skarn Ness Light", "1908-03-05", "1908-03-09", "Hand of the keeper"),
      link("held", "Mr. Coad, for the Board", "1908-03", "1908-03-30", "Minutes, PE/HO 4/10/7"),
      link("unknown", "", "1908-03-30", "1911", null),
      link("held", "Port Ellery Town Archive", "1911", null, "Accession 1911/3, found loose"),
    ],
    texts: [reading(english, log)],
  },
);

/** PE/HO 1/04/18: a press copy, and where it fails. */
export const noLeave: Draft = draft("item", "PE/HO 1/04/18", "Penhallow to Halloran, no leave", {
  genre: "letter",
  dates: [
    date("1908-02-27", "27 February 1908", "Dateline: 27th February 1908"),
    answers("1908-02-24", "yours of the 24th"),
    { edtf: "1908-03-02", display: "Posted 2nd March", role: "sent", source: "Pencil, E. C." },
  ],
  agents: [
    agent(penhallow, "J. Penhallow", "author"),
    agent(halloran, "Mrs. Halloran", "recipient"),
    agent(carrow, "E. C.", "transmitter"),
  ],
  languages: ["en"],
  extent: "press copy, 1 leaf of a letter book",
  custody: keptByTheOffice(
    link("copied", "Harbour Office of Port Ellery", "1908-02-27", "1908-02-27", "Letter book"),
  ),
  texts: [reading({ ...english, from: "the press copy, 2019" }, glassRefused)],
});

/** PE/HO 4/10/2: a resolution, and one word more. */
export const minutesOfTheSeal: Draft = draft(
  "item",
  "PE/HO 4/10/2",
  "Minutes of the Board: the nine cases sealed",
  {
    genre: "minutes",
    dates: [date("1908-02-17", "17 February 1908", "Heading")],
    agents: [
      agent(harbourBoard, "Harbour Board", "creator"),
      agent(penhallow, "The Harbour Master", "mentioned"),
      agent(halloran, "the keeper", "mentioned"),
    ],
    languages: ["en"],
    extent: "1 leaf of a bound volume, the foot cut away",
    custody: keptByTheOffice(
      link("made", "Harbour Board", "1908-02-17", "1908-02-17", "Chairman’s signature"),
    ),
    texts: [reading(english, seal)],
  },
);

/** PE/HO 4/10/7: what was found, and what was not read. */
export const findingOfTheBoard: Draft = draft(
  "item",
  "PE/HO 4/10/7",
  "Minutes of the Board: the loss of the Ondine",
  {
    genre: "minutes",
    dates: [date("1908-03-30", "30 March 1908", "Heading")],
    agents: [
      agent(harbourBoard, "Harbour Board", "creator"),
      agent(penhallow, "J. P.", "mentioned"),
      agent(halloran, "Mrs. Halloran", "mentioned"),
      agent(mrSo, "Mr. So", "mentioned"),
      agent(pakChunsik, "the deck hand Park", "mentioned"),
      agent(yeo, "Captain Yeo", "mentioned"),
      agent(linShun, "the master of the 永安", "mentioned"),
    ],
    languages: ["en"],
    extent: "1 leaf of a bound volume, both sides",
    custody: keptByTheOffice(
      link("made", "Harbour Board", "1908-03-30", "1908-03-30", "Chairman’s signature"),
    ),
    texts: [reading(english, finding)],
  },
);

/** PE/HO 5/03/f. 8: who left, and when. */
export const registerOfClearances: Draft = draft(
  "item",
  "PE/HO 5/03/f. 8",
  "Register of clearances, March 1908",
  {
    genre: "register-page",
    dates: [date("1908-03", "March 1908", "Heading of the page")],
    agents: [
      agent(harbourOffice, "Harbour Office", "creator"),
      agent(verekhin, "А. Верёхин", "mentioned"),
      agent(linShun, "林順", "mentioned"),
      agent(yeo, "J. Yeo", "mentioned"),
    ],
    languages: ["en", "zh-Hant", "ru"],
    extent: "1 page of a bound volume",
    custody: keptByTheOffice(
      link("made", "Harbour Office of Port Ellery", "1908-03", "1908-03", "Heading"),
    ),
    texts: [reading(english, clearances)],
  },
);
