import type { TextStyle } from "./block";

/** The type of a packet: one serif in few sizes, on a calm lead. Points. */
export const STYLES = {
  coverTitle: { size: 27, lead: 34, face: "bold", after: 10 },
  coverPurpose: { size: 14, lead: 21, face: "italic", tone: "soft", after: 30 },
  coverLine: { size: 10.5, lead: 16.5 },
  notice: { size: 10, lead: 15, bar: true, tone: "loss", before: 26 },
  part: { size: 18, lead: 24, face: "bold", after: 14, keep: true },
  title: { size: 16.5, lead: 21.5, face: "bold", after: 5, keep: true },
  section: { size: 9.6, lead: 15, face: "bold", before: 9, after: 3, keep: true },
  headnote: { size: 10.8, lead: 16, face: "italic", tone: "soft", before: 2, after: 6 },
  source: { size: 9, lead: 13, tone: "soft", bar: true, before: 2, after: 8 },
  details: { size: 8.9, lead: 12.7 },
  text: { size: 10.8, lead: 16.2, indent: 27, hang: 14, after: 8 },
  prose: { size: 10.8, lead: 16.2, indent: 27, after: 8 },
  excerptPlace: { size: 9, lead: 13, tone: "soft", indent: 27, before: 8, after: 3, keep: true },
  question: { size: 10.5, lead: 15.4, hang: 16, before: 7, after: 1, keep: true },
  answer: { size: 10.5, lead: 22, indent: 16, face: "italic" },
  body: { size: 10.5, lead: 15.8, after: 7 },
  small: { size: 9.2, lead: 13.6, after: 5 },
  listed: { size: 10, lead: 15, hang: 18, after: 5 },
  listedRow: { size: 10, lead: 17.4 },
  contentsEntry: { size: 10.8, lead: 16.2, hang: 18, after: 5 },
  digests: { size: 8, lead: 11.4, before: 6, after: 8 },
} as const satisfies Readonly<Record<string, TextStyle>>;
