import type { Draft } from "../import/draft";
import type { Authority } from "../model/authority";
import { harbourOffice, sampleAuthorities } from "./authorities";
import { boardMinutes, keepersAnswer, lampsWanted, registerPage } from "./board-and-lights";
import { agent, date, draft, link } from "./draft-unit";
import { sampleFacsimiles } from "./facsimiles";
import type { SampleFacsimile } from "./facsimiles";
import { ondineInquiry } from "./ondine-inquiry";
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
}

/** The Harbour Office of Port Ellery, 1904–1911: a place that never was, in four scripts. */
export function sampleArchive(): SampleArchive {
  return {
    title: "Port Ellery",
    repository: "Port Ellery Town Archive",
    units: [fonds()],
    authorities: sampleAuthorities,
    facsimiles: sampleFacsimiles,
  };
}

function fonds(): Draft {
  return draft("fonds", "PE/HO", "Harbour Office of Port Ellery", {
    dates: [date("1904/1911", "1904–1911")],
    agents: [agent(harbourOffice, "Harbour Office of Port Ellery", "creator")],
    languages: ["en", "ko", "ru", "zh-Hant"],
    extent: "six series",
    description:
      "Records of the office that kept the harbour of Port Ellery. Invented for Carrel: no person or place in it is real. Of its items only those on the Ondine inquiry are here.",
    custody: [
      link("held", "Harbour Office of Port Ellery", "1904", "1911", "Register of the office"),
      link("held", "Port Ellery Town Archive", "1911", null, "Accession 1911/3"),
    ],
    children: [
      series(1, "Letter books", [file("1/03", "Letters sent, 1907", [])]),
      series(2, "Correspondence inward", [
        file("2/11", "Pilots and lights", [lampsWanted]),
        ondineInquiry,
        file("2/15", "Coal and stores", []),
      ]),
      series(3, "Telegrams", [file("3/07", "November 1907", [telegram])]),
      series(4, "Minutes of the Board", [
        file("4/09", "January 1908", [keepersAnswer, boardMinutes]),
      ]),
      series(5, "Berth registers", [file("5/02", "1907", [registerPage])]),
      series(6, "Consular papers", [
        file("6/03", "Interpreter", [captainsAccount, interpretersLetter]),
      ]),
    ],
  });
}

function series(number: number, title: string, children: readonly Draft[]): Draft {
  return draft("series", `PE/HO ${String(number)}`, title, { children });
}

function file(number: string, title: string, children: readonly Draft[]): Draft {
  return draft("file", `PE/HO ${number}`, title, { children });
}
