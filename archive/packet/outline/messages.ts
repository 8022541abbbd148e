import type { CustodyLink } from "../../model/custody";
import type { NameVariant } from "../../model/authority";
import type { DateRole } from "../../model/unit-date";
import type { AgentRole } from "../../model/unit";
import type { Rights } from "../../model/access";
import { english } from "./messages-en";
import { korean } from "./messages-ko";

/** Signs that an editor may have left in a text. */
export type SignName =
  | "gap"
  | "unclear"
  | "supplied"
  | "del"
  | "add"
  | "gloss"
  | "page"
  | "clutter"
  | "subst"
  | "choice"
  | "damage"
  | "space"
  | "hand"
  | "line"
  | "foreign"
  | "emphasis"
  | "reference"
  | "editorsNote"
  | "authorsNote"
  | "ellipsis"
  | "lineNumbers"
  | "read"
  | "reading";

/** Kinds of marks that software reading aloud is told of. */
export const SAID_KINDS = ["unclear", "supplied", "damage", "del", "add"] as const;
export type SaidKind = (typeof SAID_KINDS)[number];
export const isSaid = (kind: string): kind is SaidKind => SAID_KINDS.some((one) => one === kind);

/** Every word of a packet that is ours and not the documents'. */
export interface Messages {
  readonly documents: (count: number) => string;
  /** "Document A". */
  readonly documentLetter: (index: number) => string;
  /** "A", where documents are pointed at. */
  readonly letter: (index: number) => string;
  readonly studentEdition: string;
  readonly keyEdition: string;
  readonly questions: string;
  readonly packetQuestions: string;
  readonly answer: string;
  readonly glossary: string;
  readonly translation: (language: string, by: string | null) => string;
  readonly madeBy: string;
  readonly issued: string;
  readonly fromArchive: string;
  readonly invented: string;
  readonly contents: string;
  readonly signs: string;
  readonly sign: Readonly<Record<SignName, string>>;
  /** Words with what a mark says of them, for software that reads aloud. */
  readonly said: Readonly<Record<SaidKind, (words: string) => string>>;
  readonly readAs: (words: string) => string;
  /** Of words in whose place the reading view has the editor's. */
  readonly writtenAs: (words: string) => string;
  readonly readingView: string;
  readonly anotherHand: string;
  readonly reference: string;
  readonly heldIn: string;
  readonly date: string;
  readonly agentRole: Readonly<Record<AgentRole, string>>;
  readonly classification: string;
  readonly language: string;
  readonly rights: string;
  readonly rightsStatement: Readonly<Record<Rights["statement"], string>>;
  readonly history: string;
  readonly eventsKept: (count: number) => string;
  readonly dateRole: Readonly<Record<DateRole, string>>;
  readonly uncertain: string;
  readonly approximate: string;
  readonly uncertainAndApproximate: string;
  readonly custody: string;
  readonly custodyKind: Readonly<Record<CustodyLink["kind"], string>>;
  readonly notKnown: string;
  readonly text: string;
  readonly excerpt: (number: number, lines: string) => string;
  readonly lines: (first: number, last: number) => string;
  readonly noText: string;
  readonly readsDifferently: string;
  readonly lost: string;
  readonly citeAs: string;
  readonly citeLater: string;
  readonly image: string;
  readonly imageOf: (label: string, shows: string) => string;
  /** In the place of an image whose file is damaged. */
  readonly imageLost: string;
  readonly chronology: string;
  readonly persons: string;
  readonly variantKind: Readonly<Record<NameVariant["kind"], string>>;
  readonly inDocuments: string;
  readonly bibliography: string;
  readonly colophon: string;
  readonly colophonMade: (title: string, maker: string, day: string) => string;
  readonly colophonArchive: (title: string, id: string, head: string) => string;
  readonly colophonRecipe: (id: string) => string;
  readonly colophonSame: string;
  readonly howToCheck: string;
  readonly howToCheckSteps: readonly string[];
  readonly place: string;
  readonly digest: string;
  readonly wholeText: string;
  readonly characters: (start: number, end: number) => string;
  readonly missingCharacters: (list: string) => string;
  readonly goTo: (title: string) => string;
  readonly pageOf: (page: number, pages: number) => string;
  readonly issuedOn: (day: string) => string;
  /** An EDTF date in words. */
  readonly edtf: (edtf: string) => string;
  readonly day: (year: number, month: number, day: number) => string;
  readonly attachedCitations: string;
  readonly attachedRecipe: string;
  readonly attachedStyle: (label: string) => string;
  /** Said in the colophon where the style is the reader's own. */
  readonly colophonStyle: (label: string) => string;
  readonly attachedText: (referenceCode: string, title: string) => string;
}

export function messagesFor(language: "en" | "ko"): Messages {
  return language === "ko" ? korean : english;
}
