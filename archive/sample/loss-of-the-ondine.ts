import type { Draft } from "../import/draft";
import {
  halloran,
  harbourBoard,
  harbourOffice,
  penhallow,
  seoMunha,
  verekhin,
} from "./authorities";
import { linShun, mrSo, pakChunsik, verekhina, yeo } from "./authorities-of-the-loss";
import { agent, date, draft, keptByTheOffice, link, reading } from "./draft-unit";
import linEnglish from "./texts/lin-shun-to-harbour-office.en.txt?raw";
import linChinese from "./texts/lin-shun-to-harbour-office.txt?raw";
import petitionEnglish from "./texts/petition-of-the-widow.en.txt?raw";
import petitionRussian from "./texts/petition-of-the-widow.txt?raw";
import statementByAldous from "./texts/statement-of-pak.aldous.txt?raw";
import statementByTheOffice from "./texts/statement-of-pak.office.txt?raw";
import statement from "./texts/statement-of-pak.txt?raw";
import lossTelegram from "./texts/telegram-of-the-loss.txt?raw";
import fromThePetrel from "./texts/yeo-to-the-board.txt?raw";

const aldous = { by: "M. Aldous", from: "the original, 2019" } as const;

/** PE/HO 3/08/31: the news. */
export const telegramOfTheLoss: Draft = draft(
  "item",
  "PE/HO 3/08/31",
  "Halloran to the Harbour Master, the Ondine on the Ledge",
  {
    genre: "telegram",
    dates: [
      date("1908-03-09", "9 March 1908", "Date stamp"),
      { edtf: "1908-03-09", display: "Received 7.05 AM", role: "received", source: "Form" },
    ],
    agents: [
      agent(halloran, "HALLORAN", "author"),
      agent(penhallow, "Harbour Master", "recipient"),
      agent(verekhin, "MASTER", "mentioned"),
    ],
    languages: ["en"],
    extent: "form, 1 leaf",
    custody: keptByTheOffice(
      link("made", "Ellery Coast Telegraphs, Port Ellery", "1908-03-09", "1908-03-09", "Stamp"),
    ),
    texts: [reading({ kind: "diplomatic", language: "en", ...aldous }, lossTelegram)],
  },
);

/** PE/HO 2/16/1: a witness, and his own correction. */
export const yeosLetter: Draft = draft(
  "item",
  "PE/HO 2/16/1",
  "Yeo to the Board, what was seen from the Petrel",
  {
    genre: "letter",
    dates: [date("1908-03-14", "14 March 1908", "Dateline: 14th March 1908")],
    agents: [agent(yeo, "J. Yeo", "author"), agent(harbourBoard, "Gentlemen", "recipient")],
    languages: ["en"],
    extent: "autograph, 1 leaf",
    description: "The Board was read the letter; whether it was read the margin is not minuted.",
    custody: keptByTheOffice(
      link("made", "J. Yeo, on board the Petrel", "1908-03-14", "1908-03-14", "Signature"),
    ),
    texts: [reading({ kind: "diplomatic", language: "en", ...aldous }, fromThePetrel)],
  },
);

/** PE/HO 6/04/3: one statement, two renderings, and a paragraph that only one of them has. */
export const statementOfPak: Draft = draft("item", "PE/HO 6/04/3", "박춘식의 진술", {
  genre: "statement",
  dates: [date("1908-03-12", "12 March 1908", "융희 이년 삼월 십이일")],
  agents: [
    agent(pakChunsik, "박춘식", "author"),
    agent(seoMunha, "서문하", "transcriber"),
    agent(mrSo, "Mr. So", "mentioned"),
    agent(verekhin, "선장", "mentioned"),
    agent(halloran, "등대지기 부인", "mentioned"),
  ],
  languages: ["ko"],
  extent: "1 leaf, signed",
  description:
    "Statement of Pak Chunsik, deck hand of the Ondine. The Board had the office rendering, which has nine paragraphs for ten.",
  custody: keptByTheOffice(
    link("made", "Seo Munha, at the Consulate", "1908-03-12", "1908-03-12", "Signature of Pak"),
  ),
  texts: [
    reading(
      {
        kind: "diplomatic",
        language: "ko",
        by: "M. Aldous",
        from: "the original, 2019; punctuation by the editor",
      },
      statement,
    ),
    reading({ kind: "translation", language: "en", ...aldous }, statementByAldous),
    reading(
      {
        kind: "translation",
        language: "en",
        by: "Office rendering, Mr. So",
        from: "clerk’s copy of March 1908, PE/HO 4/10, loose",
      },
      statementByTheOffice,
    ),
  ],
});

/** PE/HO 6/04/5: the paper that was not read. */
export const linShunsPaper: Draft = draft("item", "PE/HO 6/04/5", "林順致港務局函", {
  genre: "letter",
  dates: [date("1908-03-12", "12 March 1908", "光緒三十四年二月初十日")],
  agents: [agent(linShun, "林順", "author"), agent(harbourOffice, "港務局", "recipient")],
  languages: ["zh-Hant"],
  extent: "1 leaf, wormed",
  description: "Lin Shun to the Harbour Office, what was seen from the 永安. First read in 2019.",
  custody: keptByTheOffice(
    link("made", "Lin Shun, on board the 永安", "1908-03-12", "1908-03-12", "Signature"),
  ),
  texts: [
    reading(
      {
        kind: "diplomatic",
        language: "zh-Hant",
        by: "M. Aldous",
        from: "the original, 2019; punctuation by the editor",
      },
      linChinese,
    ),
    reading({ kind: "translation", language: "en", ...aldous }, linEnglish),
  ],
});

/** PE/HO 6/04/8: closed for a time, because of a child. */
export const widowsPetition: Draft = draft("item", "PE/HO 6/04/8", "Прошение Анны Верёхиной", {
  genre: "petition",
  dates: [date("1908-04-15", "15 April 1908", "2 (15) апреля 1908 года")],
  agents: [agent(verekhina, "Анна Верёхина", "author"), agent(verekhin, "Муж мой", "mentioned")],
  languages: ["ru"],
  access: {
    restriction: "embargoed",
    until: "2034-01-01",
    why: "Names a child; closed for 125 years",
  },
  extent: "autograph, 1 leaf",
  description:
    "Petition of Anna Verekhina, the widow of the master. Modern spelling by the editor.",
  custody: keptByTheOffice(
    link("made", "Anna Verekhina, at Vostrey", "1908-04-15", "1908-04-15", "Signature"),
  ),
  texts: [
    reading({ kind: "normalised", language: "ru", ...aldous }, petitionRussian),
    reading({ kind: "translation", language: "en", ...aldous }, petitionEnglish),
  ],
});
