import type { Draft } from "../import/draft";
import type { Authority } from "../model/authority";
import { harbourOffice } from "./authorities";
import { sampleAuthorities } from "./authorities-of-the-loss";
import { boardMinutes, keepersAnswer, lampsWanted, registerPage } from "./board-and-lights";
import { agent, date, draft, link } from "./draft-unit";
import { sampleFacsimiles } from "./facsimiles";
import type { SampleFacsimile } from "./facsimiles";
import { darkLamps, glassMerchantsNote, pharosLetter } from "./found-and-printed";
import {
  findingOfTheBoard,
  glassUnderSeal,
  logOfTheLight,
  minutesOfTheSeal,
  noLeave,
  registerOfClearances,
} from "./keeper-and-board";
import {
  linShunsPaper,
  statementOfPak,
  telegramOfTheLoss,
  widowsPetition,
  yeosLetter,
} from "./loss-of-the-ondine";
import { threeQuestions } from "./november-letters";
import { ondineInquiry } from "./ondine-inquiry";
import { sampleTermSets } from "./term-sets";
import { captainsAccount, interpretersLetter, telegram } from "./telegrams-and-consuls";

export { readFacsimiles } from "./facsimiles";
export type { ReadAsset, SampleFacsimile } from "./facsimiles";

/** The built-in archive: everything in it is invented, and it says so wherever it is shown. */
export interface SampleArchive {
  readonly title: string;
  readonly repository: string;
  /** The finding aid, from the fonds down. */
  readonly units: readonly Draft[];
  readonly authorities: readonly Authority[];
  readonly facsimiles: readonly SampleFacsimile[];
  readonly termSets: typeof sampleTermSets;
}

/** The Harbour Office of Port Ellery, 1904–1911: a place that never was, in five scripts. */
export function sampleArchive(): SampleArchive {
  return {
    title: "Port Ellery",
    repository: "Port Ellery Town Archive",
    units: [fonds()],
    authorities: sampleAuthorities,
    facsimiles: sampleFacsimiles,
    termSets: sampleTermSets,
  };
}

function fonds(): Draft {
  return draft("fonds", "PE/HO", "Harbour Office of Port Ellery", {
    dates: [date("1904/1911", "1904–1911")],
    agents: [agent(harbourOffice, "Harbour Office of Port Ellery", "creator")],
    languages: ["en", "ko", "ru", "zh-Hant", "he"],
    extent: "six series",
    description:
      "Records of the office that kept the harbour of Port Ellery. Invented for Carrel: no person or place in it is real. Of its items only those on the Ondine are here: her nine cases, and her loss.",
    custody: [
      link("held", "Harbour Office of Port Ellery", "1904", "1911", "Register of the office"),
      link("held", "Port Ellery Town Archive", "1911", null, "Accession 1911/3"),
    ],
    children: arrangement(),
  });
}

const arrangement = (): readonly Draft[] => [
  series(1, "Letter books", [
    file("1/03", "Letters sent, 1907", []),
    file("1/04", "Letters sent, 1908", [noLeave]),
  ]),
  series(2, "Correspondence inward", [
    file("2/11", "Pilots and lights", [lampsWanted, glassUnderSeal, logOfTheLight]),
    ondineInquiry,
    file("2/15", "Coal and stores", []),
    file("2/16", "Loss of the Ondine", [yeosLetter, glassMerchantsNote, darkLamps, pharosLetter]),
  ]),
  series(3, "Telegrams", [
    file("3/07", "November 1907", [telegram]),
    file("3/08", "March 1908", [telegramOfTheLoss]),
  ]),
  series(4, "Minutes of the Board", [
    file("4/09", "January 1908", [keepersAnswer, boardMinutes]),
    file("4/10", "February and March 1908", [minutesOfTheSeal, findingOfTheBoard]),
  ]),
  series(5, "Berth registers", [
    file("5/02", "1907", [registerPage]),
    file("5/03", "Clearances, 1908", [registerOfClearances]),
  ]),
  series(6, "Consular papers", [
    file("6/03", "Interpreter", [threeQuestions, captainsAccount, interpretersLetter]),
    file("6/04", "Statements on the loss of the Ondine", [
      statementOfPak,
      linShunsPaper,
      widowsPetition,
    ]),
  ]),
];

function series(number: number, title: string, children: readonly Draft[]): Draft {
  return draft("series", `PE/HO ${String(number)}`, title, { children });
}

function file(number: string, title: string, children: readonly Draft[]): Draft {
  return draft("file", `PE/HO ${number}`, title, { children });
}
