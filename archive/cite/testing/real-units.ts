import type { Authority } from "../../model/authority";
import { AuthorityId, UnitId } from "../../model/ids";
import { Unit } from "../../model/unit";
import type { Ancestor, CitationInput } from "../describe-source";

const id = (last: string) => UnitId.parse(`rec-${last.padStart(26, "0")}`);
const agent = (last: string) => AuthorityId.parse(`agt-${last.padStart(26, "0")}`);

/** A unit with the fields that a test names and nothing else. */
export function unitWith(fields: Partial<Unit>): Unit {
  return Unit.parse({
    id: id("1"),
    level: "item",
    parent: null,
    position: 1,
    referenceCode: "",
    title: "Untitled",
    genre: null,
    dates: [],
    agents: [],
    languages: ["en"],
    classification: null,
    rights: { statement: "undetermined", note: null },
    access: { restriction: "open", until: null, why: null },
    locator: null,
    extent: null,
    description: null,
    source: null,
    transcriptions: [],
    facsimiles: [],
    custody: [],
    proposals: [],
    invented: false,
    withdrawn: null,
    ...fields,
  });
}

const created = (edtf: string | null, display: string): Unit["dates"] => [
  { edtf, display, role: "created", source: null },
];

/** Family name first, in four scripts. */
export const seo: Authority = {
  id: agent("1"),
  kind: "person",
  preferred: "Seo Munha",
  variants: [
    { form: "서문하", script: "Hang", kind: "other-script", source: "Personal seal" },
    { form: "徐文河", script: "Hani", kind: "other-script", source: "Signature" },
    { form: "Со Мунха", script: "Cyrl", kind: "office", source: "Consular list of 1907, f. 3" },
  ],
  dates: null,
  note: null,
};

/** Given name first: "J. Penhallow" shows it. */
export const penhallow: Authority = {
  id: agent("2"),
  kind: "person",
  preferred: "Josiah Penhallow",
  variants: [{ form: "J. Penhallow", script: "Latn", kind: "spelling", source: "Signature" }],
  dates: null,
  note: null,
};

/** A pseudonym in the document, another name in the authority. */
export const stalin: Authority = {
  id: agent("3"),
  kind: "person",
  preferred: "Joseph Stalin",
  variants: [{ form: "Filippov", script: "Latn", kind: "pseudonym", source: "Cables of 1949-50" }],
  dates: null,
  note: null,
};

const harbourOffice: readonly Ancestor[] = [
  { level: "fonds", title: "Harbour Office of Port Ellery", referenceCode: "PE/HO" },
  { level: "series", title: "Correspondence inward", referenceCode: "PE/HO 2" },
  { level: "file", title: "The Ondine inquiry", referenceCode: "PE/HO 2/14" },
];

const around = (unit: Unit, ancestors: readonly Ancestor[]): CitationInput => ({
  unit,
  ancestors,
  repository: null,
  names: [seo, penhallow, stalin],
  language: "en",
});

export const harbourLetter = around(
  unitWith({
    id: id("7"),
    referenceCode: "PE/HO 2/14/7",
    title: "Penhallow to Seo, on the cargo of the Ondine",
    genre: "letter",
    dates: created("1907-11-16", "16th November 1907"),
    agents: [
      { id: penhallow.id, name: "J. Penhallow", role: "author" },
      { id: seo.id, name: "Mr. Seo", role: "recipient" },
    ],
    custody: [
      {
        kind: "held",
        holder: "Port Ellery Town Archive",
        from: "1988",
        to: null,
        evidence: "Accession 1988/12",
        source: null,
      },
    ],
  }),
  harbourOffice,
);

export const minutes = around(
  unitWith({
    id: id("9"),
    referenceCode: "PE/HO 4/09/6",
    title: "Minutes of the Board: the Ondine inquiry adjourned",
    genre: "minutes",
    dates: created("1908-01-20~", "[c. 20 Jan 1908]"),
  }),
  harbourOffice.slice(0, 1),
);

export const gottwaldLetter = around(
  unitWith({
    id: id("10"),
    referenceCode: "3/1",
    title: "Filippov to Gottwald",
    genre: "letter",
    dates: created("1950-08-27", "27 August 1950"),
    agents: [
      { id: stalin.id, name: "Filippov", role: "author" },
      { id: null, name: "Klement Gottwald", role: "recipient" },
    ],
    locator: "f. 558, op. 11, d. 62, ll. 71-72",
    languages: ["ru", "en"],
  }),
  [],
);

export const maoCable = around(
  unitWith({
    id: id("11"),
    referenceCode: "3/2",
    title: "Cable, Filippov to Mao Zedong",
    genre: "cable",
    dates: created("1949-10-26", "October 26, 1949"),
    agents: [
      { id: null, name: "Filippov", role: "author" },
      { id: null, name: "Mao Zedong", role: "recipient" },
    ],
    locator: "f. 558, op. 11, d. 332, ll. 44-45",
  }),
  [],
);
