import type { CitationInput } from "../describe-source";
import { unitWith } from "./real-units";

const bare = { ancestors: [], repository: null, names: [], language: "en" } as const;
const unpublished = {
  title: null,
  volume: null,
  number: null,
  editors: [],
  publisher: null,
  place: null,
  year: null,
  url: null,
  accessed: null,
} as const;

export const webPage = ((): CitationInput => {
  const unit = unitWith({
    title: "Origin of the Korean War 1950",
    genre: "web-page",
    dates: [
      { edtf: "2016-11-18", display: "2016. 11. 18. 21:15", role: "published", source: null },
    ],
    agents: [{ id: null, name: "hanngill", role: "author" }],
  });
  return {
    ...bare,
    unit,
    publication: {
      ...unpublished,
      title: "연구하는 인생",
      url: "https://example.org/history/77?a=1&b=2",
    },
  };
})();

export const publishedTelegram = ((): CitationInput => {
  const unit = unitWith({
    title: "The Ambassador in Korea (Muccio) to the Secretary of State",
    genre: "telegram",
    dates: [{ edtf: "1950-06-25", display: "June 25, 1950", role: "sent", source: null }],
    agents: [
      { id: null, name: "John J. Muccio", role: "author" },
      { id: null, name: "Dean Acheson", role: "recipient" },
    ],
  });
  return {
    ...bare,
    unit,
    publication: {
      ...unpublished,
      title: "Foreign Relations of the United States, 1950",
      volume: "7",
      number: "85",
      editors: [{ given: "John P.", family: "Glennon" }],
      publisher: "Government Printing Office",
      place: "Washington",
      year: 1976,
    },
  };
})();

export const report = ((): CitationInput => {
  const unit = unitWith({
    title: "Report on the Lights of Skarn Ness",
    genre: "report",
    dates: [{ edtf: "1909-05-03", display: "3rd May 1909", role: "created", source: null }],
    agents: [{ id: null, name: "Harbour Board", role: "author" }],
  });
  return {
    ...bare,
    unit,
    publication: {
      ...unpublished,
      publisher: "Harbour Office",
      place: "Port Ellery",
      year: 1909,
    },
  };
})();
