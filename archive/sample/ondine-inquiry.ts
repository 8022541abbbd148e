import type { Draft } from "../import/draft";
import { harbourOffice, penhallow, seoMunha, verekhin } from "./authorities";
import { agent, date, draft, keptByTheOffice, link, reading } from "./draft-unit";
import { onTheWord, threeAnswers } from "./november-letters";
import letterDiplomatic from "./texts/penhallow-to-seo.diplomatic.txt?raw";
import letterKorean from "./texts/penhallow-to-seo.ko.txt?raw";
import letterReading from "./texts/penhallow-to-seo.reading.txt?raw";
import noteByAldous from "./texts/seo-to-penhallow.aldous.txt?raw";
import noteByTheOffice from "./texts/seo-to-penhallow.office.txt?raw";
import note from "./texts/seo-to-penhallow.txt?raw";
import tideTable from "./texts/tide-table.txt?raw";

const enclosure: Draft = draft("part", "PE/HO 2/14/7/1", "Tide table for the north mole", {
  genre: "table",
  dates: [date("1907-11-18/1907-11-23", "18–23 November 1907", "The table’s own heading")],
  agents: [agent(harbourOffice, "Harbour Office", "creator")],
  languages: ["en"],
  extent: "1 slip",
  description: "Enclosed in the letter, which says so in its last line.",
  texts: [
    reading(
      { kind: "diplomatic", language: "en", by: "M. Aldous", from: "the original, 2019" },
      tideTable,
    ),
  ],
});

const letter: Draft = draft(
  "item",
  "PE/HO 2/14/7",
  "Penhallow to Seo, on the cargo of the Ondine",
  {
    genre: "letter",
    dates: [date("1907-11-16", "16 November 1907", "Dateline: 16th November 1907")],
    agents: [
      agent(penhallow, "J. Penhallow", "author"),
      agent(seoMunha, "Mr. Seo", "recipient"),
      agent(verekhin, "the captain", "mentioned"),
    ],
    languages: ["en", "ko"],
    extent: "autograph, 1 leaf",
    description:
      "The harbour master asks the consular interpreter to question the captain of the Ondine about nine missing cases.",
    custody: [
      link(
        "made",
        "Harbour Office of Port Ellery",
        "1907-11-16",
        "1907-11-16",
        "Signature and office stamp",
      ),
      link(
        "held",
        "Seo Munha, at the Consulate",
        "1907",
        "1911",
        "Endorsed on receipt, consular list f. 3",
      ),
      link("held", "The Seo family", "1911", "1931", "Letter of deposit, 1988"),
      link("unknown", "", "1931", "1946", "A bookplate was removed"),
      link("held", "Brandt & Lowrie, booksellers", "1946", "1988", "Stock book 4, no. 1177"),
      link("held", "Port Ellery Town Archive", "1988", null, "Accession 1988/12"),
    ],
    texts: [
      reading(
        { kind: "diplomatic", language: "en", by: "M. Aldous", from: "the original, 2019" },
        letterDiplomatic,
      ),
      reading(
        { kind: "normalised", language: "en", by: "M. Aldous", from: "the diplomatic reading" },
        letterReading,
      ),
      reading(
        { kind: "translation", language: "ko", by: "M. Aldous", from: "the English reading" },
        letterKorean,
      ),
    ],
    children: [enclosure],
  },
);

const answer: Draft = draft("item", "PE/HO 2/14/8", "서문하가 펜핼로 항만장에게 보낸 쪽지", {
  genre: "letter",
  dates: [date("1907-11-15", "15 November 1907", "융희 원년 십일월 십오일")],
  agents: [
    agent(seoMunha, "서문하", "author"),
    agent(penhallow, "펜핼로 항만장", "recipient"),
    agent(verekhin, "선장", "mentioned"),
  ],
  languages: ["ko"],
  extent: "autograph, 1 leaf, with a seal",
  description: "Seo to Penhallow, on the captain’s paper. Vertical lines, from the right.",
  custody: keptByTheOffice(
    link("made", "Seo Munha, at the Consulate", "1907-11-15", "1907-11-15", "Signature and seal"),
  ),
  texts: [
    reading(
      {
        kind: "diplomatic",
        language: "ko",
        by: "M. Aldous",
        from: "the original, 2019; punctuation by the editor",
      },
      note,
    ),
    reading(
      { kind: "translation", language: "en", by: "M. Aldous", from: "the original, 2019" },
      noteByAldous,
    ),
    reading(
      {
        kind: "translation",
        language: "en",
        by: "Office rendering, hand not known",
        from: "clerk’s copy of November 1907, PE/HO 1/03, f. 90v",
      },
      noteByTheOffice,
    ),
  ],
});

/** PE/HO 2/14: what became of nine cases of lamp glass in November 1907. */
export const ondineInquiry: Draft = draft("file", "PE/HO 2/14", "The Ondine inquiry", {
  dates: [date("1907-11/1908-02", "November 1907 – February 1908")],
  description: "Papers on forty cases of lamp glass, of which thirty-one were found.",
  children: [letter, answer, onTheWord, threeAnswers],
});
