import type { Authority } from "../model/authority";
import {
  authorityId,
  EDITOR,
  form,
  halloran,
  harbourBoard,
  harbourOffice,
  penhallow,
  seoMunha,
  verekhin,
} from "./authorities";

/** One name in four scripts, of which one is not his own. */
export const pakChunsik: Authority = {
  id: authorityId(7),
  kind: "person",
  preferred: "Pak Chunsik",
  variants: [
    form("Pak Chunsik", "Latn", "preferred", EDITOR, { scheme: "McCune–Reischauer" }),
    form("박춘식", "Hang", "other-script", "Signature, PE/HO 6/04/3", { used: "1908-03-12" }),
    form("Park Choon Sick", "Latn", "romanisation", "Office rendering, PE/HO 6/04/3", {
      scheme: "as heard",
      used: "1908-03",
    }),
    form("Park", "Latn", "short", "Minutes, PE/HO 4/10/7", { used: "1908-03-30" }),
    form("Чун", "Cyrl", "short", "Verekhin’s letter, PE/HO 2/14/11", { used: "1907" }),
    form("Chun", "Latn", "short", "Halloran’s letter, PE/HO 2/11/7", { used: "1907/1908" }),
    form("Bak Chunsik", "Latn", "romanisation", "Made by rule from 박춘식, for search", {
      scheme: "Revised Romanization",
    }),
  ],
  dates: "1891~/1908",
  note: "The pilot’s boy in 1907, deck hand of the Ondine in 1908. The age is his own word.",
};

/** Who wrote under a name that nobody was to know, and later under her husband's. */
export const carrow: Authority = {
  id: authorityId(8),
  kind: "person",
  preferred: "Edith Carrow",
  variants: [
    form("Edith Carrow", "Latn", "preferred", EDITOR),
    form("E. C.", "Latn", "short", "Letter book, PE/HO 1/04/18", { used: "1906/1910" }),
    form("Pharos", "Latn", "pseudonym", "Draft in her hand, behind PE/HO 2/16/5", {
      used: "1908-04/1908-12~",
    }),
    form("Ph.", "Latn", "pseudonym", "PE/HO 2/16/4", { used: "1908" }),
    form("Edith Yeo", "Latn", "married", "Pay sheet, last line", { used: "1910-06/.." }),
  ],
  dates: "1906/1911",
  note: "Copyist of the Harbour Office. She held every page of which Pharos wrote.",
};

export const yeo: Authority = {
  id: authorityId(9),
  kind: "person",
  preferred: "J. Yeo",
  variants: [
    form("J. Yeo", "Latn", "preferred", "Signature, PE/HO 2/16/1"),
    form("Captain Yeo", "Latn", "spelling", "Minutes, PE/HO 4/10/7"),
  ],
  dates: "1907/1908",
  note: "Master of the Petrel.",
};

export const linShun: Authority = {
  id: authorityId(10),
  kind: "person",
  preferred: "Lin Shun",
  variants: [
    form("Lin Shun", "Latn", "preferred", EDITOR, { scheme: "Wade–Giles" }),
    form("林順", "Hani", "other-script", "Signature, PE/HO 6/04/5", { used: "1907/1908" }),
  ],
  dates: "1907/1908",
  note: "Master of the 永安 (Yung-an). Family name first.",
};

export const mrSo: Authority = {
  id: authorityId(11),
  kind: "person",
  preferred: "Mr. So",
  variants: [form("Mr. So", "Latn", "preferred", "Minutes, PE/HO 4/10/7", { used: "1908-03" })],
  dates: "1908",
  note: "Interpreter of the Lights Office. Not shown to be another than Seo Munha, nor the same: the Board had both names.",
  relations: [
    {
      to: seoMunha.id,
      kind: "associative",
      note: "perhaps the same",
      source: "Lights Office, pay sheet 2, signed 徐文河",
    },
  ],
};

export const elkayam: Authority = {
  id: authorityId(12),
  kind: "person",
  preferred: "Yosef Elkayam",
  variants: [
    form("Yosef Elkayam", "Latn", "preferred", EDITOR, { scheme: "Academy of 2006" }),
    form("יוסף אלקיים", "Hebr", "other-script", "Signature, PE/HO 2/16/2", { used: "1907" }),
  ],
  dates: "1907",
  note: "Glass merchant at Vostrey.",
};

export const verekhina: Authority = {
  id: authorityId(13),
  kind: "person",
  preferred: "Anna Verekhina",
  variants: [
    form("Anna Verekhina", "Latn", "preferred", EDITOR),
    form("Анна Верёхина", "Cyrl", "other-script", "Signature, PE/HO 6/04/8", { used: "1908" }),
  ],
  dates: "1908",
  note: "Widow of A. Verekhin.",
  relations: [{ to: verekhin.id, kind: "family", note: "husband", source: "PE/HO 6/04/8" }],
};

/** The controlled names of the sample, each with its forms and who attests them. */
export const sampleAuthorities: readonly Authority[] = [
  ...[seoMunha, penhallow, verekhin, halloran, harbourOffice, harbourBoard],
  ...[pakChunsik, carrow, yeo, linShun, mrSo, elkayam, verekhina],
];
