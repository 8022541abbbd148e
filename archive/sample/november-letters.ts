import type { Draft } from "../import/draft";
import { penhallow, seoMunha, verekhin } from "./authorities";
import { pakChunsik } from "./authorities-of-the-loss";
import { agent, answers, date, draft, keptByTheOffice, link, reading } from "./draft-unit";
import receipt from "./texts/copy-of-the-receipt.txt?raw";
import onTheMargin from "./texts/seo-to-penhallow-on-the-margin.txt?raw";
import questionsEnglish from "./texts/seo-to-verekhin.en.txt?raw";
import questions from "./texts/seo-to-verekhin.txt?raw";
import answersEnglish from "./texts/verekhin-to-seo.en.txt?raw";
import answersRussian from "./texts/verekhin-to-seo.txt?raw";

const aldous = { by: "M. Aldous", from: "the original, 2019" } as const;

const receiptCopy: Draft = draft("part", "PE/HO 2/14/9/1", "Copy of a receipt for nine cases", {
  genre: "list",
  dates: [
    date("1907-11-18", "18 November 1907", "The letter around it: “I enclose what I could read”"),
    { edtf: "1907-11-13", display: "13 November", role: "content", source: "The copy itself" },
  ],
  agents: [agent(seoMunha, "S. M.", "transcriber"), agent(pakChunsik, "a name, wet", "signatory")],
  languages: ["en"],
  extent: "1 slip",
  description: "Enclosed in the letter. The receipt itself is not among the papers.",
  custody: [
    link("copied", "Seo Munha, on board the Ondine", "1907-11-18", "1907-11-18", "Initials"),
    ...keptByTheOffice(link("unknown", "", "1907-11-18", "1907-11-19", null)).slice(1),
  ],
  texts: [reading({ kind: "diplomatic", language: "en", ...aldous }, receipt)],
});

/** PE/HO 2/14/9: who cannot have written the word in the margin. */
export const onTheWord: Draft = draft(
  "item",
  "PE/HO 2/14/9",
  "Seo to Penhallow, on the word in the margin",
  {
    genre: "letter",
    dates: [
      date("1907-11-19", "19 November 1907", "Dateline: 19th November 1907"),
      answers("1907-11-16", "Yours of the 16th"),
    ],
    agents: [
      agent(seoMunha, "Seo Munha", "author"),
      agent(penhallow, "Mr. Penhallow", "recipient"),
      agent(verekhin, "the captain", "mentioned"),
      agent(pakChunsik, "his boy", "mentioned"),
    ],
    languages: ["en", "ko"],
    extent: "autograph, 1 leaf, and a slip",
    description: "Answers the letter of the 16th and leaves one question open on purpose.",
    custody: keptByTheOffice(
      link("made", "Seo Munha, at the Consulate", "1907-11-19", "1907-11-19", "Signature"),
    ),
    texts: [reading({ kind: "diplomatic", language: "en", ...aldous }, onTheMargin)],
    children: [receiptCopy],
  },
);

/** PE/HO 6/03/17: three questions. */
export const threeQuestions: Draft = draft(
  "item",
  "PE/HO 6/03/17",
  "Со Мунха — капитану Верёхину, три вопроса",
  {
    genre: "letter",
    dates: [date("1907-11-24", "24 November 1907", "11 (24) ноября 1907 года")],
    agents: [agent(seoMunha, "Со Мунха", "author"), agent(verekhin, "капитан", "recipient")],
    languages: ["ru"],
    extent: "draft kept by the writer, 1 leaf",
    description: "Seo to Verekhin, three questions. Modern spelling by the editor.",
    custody: keptByTheOffice(
      link("made", "Seo Munha, at the Consulate", "1907-11-24", "1907-11-24", "Signature"),
    ),
    texts: [
      reading({ kind: "normalised", language: "ru", ...aldous }, questions),
      reading({ kind: "translation", language: "en", ...aldous }, questionsEnglish),
    ],
  },
);

/** PE/HO 2/14/11: and what was answered. */
export const threeAnswers: Draft = draft(
  "item",
  "PE/HO 2/14/11",
  "Верёхин — Со Мунхе, ответ по пунктам",
  {
    genre: "letter",
    dates: [
      date("1907-11-27", "27 November 1907", "14 (27) ноября 1907 года"),
      answers("1907-11-24", "письмо Ваше от 11-го"),
    ],
    agents: [
      agent(verekhin, "А. Верёхин", "author"),
      agent(seoMunha, "Со Мунха", "recipient"),
      agent(pakChunsik, "Чун", "mentioned"),
    ],
    languages: ["ru"],
    extent: "autograph, 1 leaf, a blot",
    description:
      "Verekhin to Seo, answers to three questions. Modern spelling by the editor, lines as in the original.",
    custody: keptByTheOffice(
      link("made", "A. Verekhin, on board the Ondine", "1907-11-27", "1907-11-27", "Signature"),
    ),
    texts: [
      reading({ kind: "diplomatic", language: "ru", ...aldous }, answersRussian),
      reading({ kind: "translation", language: "en", ...aldous }, answersEnglish),
    ],
  },
);
