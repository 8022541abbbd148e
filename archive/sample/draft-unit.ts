import type { Draft, DraftText } from "../import/draft";
import type { Authority } from "../model/authority";
import type { CustodyLink } from "../model/custody";
import type { AgentRole, Level, UnitAgent } from "../model/unit";
import type { UnitDate } from "../model/unit-date";
import { readNotation } from "./notation";

const RIGHTS = {
  statement: "no-known-copyright",
  note: "Written and drawn for Carrel’s sample archive. No person or place in it is real.",
} as const;

const EMPTY: Omit<Draft, "level" | "title" | "referenceCode"> = {
  genre: null,
  sourceKey: null,
  dates: [],
  agents: [],
  languages: [],
  classification: null,
  rights: RIGHTS,
  access: { restriction: "open", until: null, why: null },
  locator: null,
  extent: null,
  description: null,
  custody: [],
  span: null,
  texts: [],
  proposals: [],
  children: [],
};

/** A draft of the sample: its code, what it is called, and whatever else is known of it. */
export function draft(
  level: Level,
  referenceCode: string,
  title: string,
  rest: Partial<Draft> = {},
): Draft {
  return { ...EMPTY, ...rest, level, referenceCode, title };
}

/** A reading written in the sample's own notation. */
export function reading(
  head: Omit<DraftText, "text" | "marks">,
  notation: string,
  editor = "M. Aldous, 2019",
): DraftText {
  return { ...head, ...readNotation(notation, editor) };
}

export function date(edtf: string, display: string, source: string | null = null): UnitDate {
  return { edtf, display, role: "created", source };
}

/** The letter that this one says it answers, in its own words. */
export function answers(edtf: string, display: string): UnitDate {
  return { edtf, display, role: "answered", source: "the letter itself" };
}

/** An agent under the name that the document has. */
export function agent(authority: Authority, name: string, role: AgentRole): UnitAgent {
  return { id: authority.id, name, role };
}

export function link(
  kind: CustodyLink["kind"],
  holder: string,
  from: string | null,
  to: string | null,
  evidence: string | null,
): CustodyLink {
  return { kind, holder, from, to, evidence, source: "M. Aldous, 2019" };
}

/** How most of the fonds came down: it stayed where it was made until the archive took it over. */
export function keptByTheOffice(made: CustodyLink): readonly CustodyLink[] {
  return [
    made,
    link("held", "Harbour Office of Port Ellery", made.from, "1911", "Register of the office"),
    link("held", "Port Ellery Town Archive", "1911", null, "Accession 1911/3"),
  ];
}
