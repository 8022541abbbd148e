/** What is asked of the rules, each with the TEI's own answer. */
export const QUESTIONS = [
  "date",
  "sender",
  "recipient",
  "signature",
  "place",
  "classification",
  "title",
  "genre",
  "language",
] as const;
export type Question = (typeof QUESTIONS)[number];

/** What the markup says of a document: null where it is silent and nothing can be judged, empty where it says that there is none. */
export type Truth = Readonly<Record<Question, readonly string[] | null>>;

/** One document of a volume: its bare text, as a text file would have it, and what its markup says of it. */
export interface Paper {
  /** `frus1936v03#d101`. */
  readonly key: string;
  /** How the volume is encoded, and where that says little, of which century. */
  readonly era: string;
  /** True for the volumes that the rules were made with; the figures come from the others. */
  readonly tuning: boolean;
  readonly text: string;
  readonly truth: Truth;
}
