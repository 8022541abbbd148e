import type { Draft } from "../import/draft";
import { harbourOffice, penhallow, seoMunha, verekhin } from "./authorities";
import { agent, date, draft, keptByTheOffice, link, reading } from "./draft-unit";
import seoEnglish from "./texts/seo-to-harbour-office.en.txt?raw";
import seoChinese from "./texts/seo-to-harbour-office.txt?raw";
import telegramText from "./texts/verekhin-telegram.txt?raw";
import verekhinEnglish from "./texts/verekhin-to-harbour-office.en.txt?raw";
import verekhinRussian from "./texts/verekhin-to-harbour-office.txt?raw";

const aldous = { by: "M. Aldous", from: "the original, 2019" } as const;

/** PE/HO 3/07/112: the first news of the nine cases. */
export const telegram: Draft = draft(
  "item",
  "PE/HO 3/07/112",
  "Verekhin to the Harbour Master, from Skarn Ness",
  {
    genre: "telegram",
    dates: [
      date("1907-11-13", "13 November 1907", "Date stamp"),
      { edtf: "1907-11-13", display: "Received 4.52 PM", role: "received", source: "Form" },
    ],
    agents: [
      agent(verekhin, "Verekhin", "author"),
      agent(penhallow, "Harbour Master", "recipient"),
      agent(seoMunha, "Seo", "mentioned"),
    ],
    languages: ["en"],
    extent: "form, 1 leaf",
    custody: keptByTheOffice(
      link(
        "made",
        "Ellery Coast Telegraphs, Port Ellery",
        "1907-11-13",
        "1907-11-13",
        "Date stamp",
      ),
    ),
    texts: [reading({ kind: "diplomatic", language: "en", ...aldous }, telegramText)],
  },
);

/** PE/HO 6/03/19: the captain's own account. */
export const captainsAccount: Draft = draft(
  "item",
  "PE/HO 6/03/19",
  "Верёхин — в портовую контору, о досмотре груза",
  {
    genre: "letter",
    dates: [date("1907-12-02", "2 December 1907", "19 ноября (2 декабря) 1907 года")],
    agents: [
      agent(verekhin, "А. Верёхин", "author"),
      agent(harbourOffice, "портовая контора Порт-Эллери", "recipient"),
      agent(seoMunha, "Со Мунха", "mentioned"),
    ],
    languages: ["ru", "ko"],
    extent: "autograph, 1 leaf",
    description:
      "Verekhin to the Harbour Office, on the inspection of the cargo. Modern spelling by the editor.",
    custody: keptByTheOffice(
      link("made", "A. Verekhin, on board the Ondine", "1907-12-02", "1907-12-02", "Signature"),
    ),
    texts: [
      reading({ kind: "normalised", language: "ru", ...aldous }, verekhinRussian),
      reading({ kind: "translation", language: "en", ...aldous }, verekhinEnglish),
    ],
  },
);

/** PE/HO 6/03/24: a copy, and a date that is a guess. */
export const interpretersLetter: Draft = draft(
  "item",
  "PE/HO 6/03/24",
  "徐文河致港務局函（抄件）",
  {
    genre: "letter",
    dates: [date("1908-02?", "Feb 1908?", "Pencilled on the cover, not by the writer")],
    agents: [
      agent(seoMunha, "徐文河", "author"),
      agent(harbourOffice, "港務局", "recipient"),
      agent(verekhin, "船主", "mentioned"),
    ],
    languages: ["zh-Hant", "ko"],
    extent: "copy, 1 leaf",
    description: "Seo Munha to the Harbour Office, a copy. The signature is his.",
    custody: keptByTheOffice(
      link("copied", "Consulate at Port Ellery", "1908-02?", null, "Signature"),
    ),
    texts: [
      reading(
        {
          kind: "diplomatic",
          language: "zh-Hant",
          by: "M. Aldous",
          from: "the copy; punctuation by the editor",
        },
        seoChinese,
      ),
      reading(
        { kind: "translation", language: "en", by: "M. Aldous", from: "the copy, 2019" },
        seoEnglish,
      ),
    ],
  },
);
