import type { CitationInput } from "../describe-source";
import { unitWith } from "./real-units";

const bare = { ancestors: [], repository: null, names: [], language: "en" } as const;
const unpublished = {
  title: null,
  volume: null,
  volumeTitle: null,
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
    title: "The Consul in Tanmok (Wren) to the Secretary of the Straits Office",
    genre: "telegram",
    dates: [{ edtf: "1909-06-25", display: "June 25, 1909", role: "sent", source: null }],
    agents: [
      { id: null, name: "Edmund J. Wren", role: "author" },
      { id: null, name: "Harriet Lorne", role: "recipient" },
    ],
  });
  return {
    ...bare,
    unit,
    publication: {
      ...unpublished,
      title: "Papers of the Straits Office, 1909",
      volume: "7",
      number: "85",
      editors: [{ given: "Maud P.", family: "Ashdown" }],
      publisher: "Quay Press",
      place: "Port Ellery",
      year: 1931,
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
