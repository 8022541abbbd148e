import type { TermSet } from "../model/term-set";

type SampleTermSet = Pick<TermSet, "label" | "note" | "terms" | "onlyByName">;

/** Words that the sample's letters, minutes and telegrams use for one thing. */
export const sampleTermSets: readonly SampleTermSet[] = [
  {
    label: "Lighthouse",
    note: "The place that took the nine cases in; a search for one of these words finds the others.",
    terms: [
      { text: "lighthouse", language: "en", source: "Letters of the Office" },
      { text: "등대", language: "ko", source: "The word on the margin of the receipt" },
      { text: "燈塔", language: "zh-Hant", source: "Seo Munha’s report on the master’s paper" },
      { text: "маяк", language: "ru", source: "Verekhin’s letters" },
    ],
  },
  {
    label: "Lamp glass",
    note: 'The cargo in dispute, as each hand calls it. Glass alone is said of much else, so that only set:"lamp glass" asks for these.',
    terms: [
      { text: "lamp glass", language: "en", source: "Manifest of the Ondine" },
      { text: "등피", language: "ko", source: "Seo Munha’s rendering" },
      { text: "ламповое стекло", language: "ru", source: "Verekhin’s letters" },
      { text: "玻璃", language: "zh-Hant", source: "Seo Munha’s report on the master’s paper" },
    ],
    onlyByName: true,
  },
];
