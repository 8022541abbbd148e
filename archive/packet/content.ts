import type { NameVariant } from "../model/authority";
import type { Recipe } from "../model/packet";
import type { Transcription } from "../model/transcription";
import type { Unit } from "../model/unit";

/** A citation as it is printed: HTML with nothing but <i>, <b>, <sup> and <sub>. */
export type CitationHtml = string;

/** One level of description above a unit: fonds, series, file. */
export interface PathStep {
  readonly title: string;
  readonly referenceCode: string;
}

/** A page image; its bytes are JPEG or PNG. */
export interface PacketImage {
  /** null where the stored file cannot be read: its page says so. */
  readonly bytes: Uint8Array | null;
  readonly mediaType: "image/jpeg" | "image/png";
  /** The page's own name: "f. 7r"; null when it has none. */
  readonly label: string | null;
  /** What it shows besides its text, for who cannot see it. */
  readonly description?: string | undefined;
}

/** Whoever has to do with a document, with every form of the name that the archive knows. */
export interface PacketAgent {
  readonly name: string;
  readonly role: Unit["agents"][number]["role"];
  /** The controlled form; null when the name has no authority. */
  readonly preferred: string | null;
  readonly variants: readonly NameVariant[];
  /** EDTF interval of life or existence. */
  readonly dates: string | null;
}

/** One document of the packet, in the place of the recipe's entry with the same index. */
export interface PacketDocument {
  readonly unit: Unit;
  /** Readings: the first is printed whole; excerpts name theirs by id. Empty when nobody has transcribed it. */
  readonly transcriptions: readonly Transcription[];
  /** From the top down to the unit's parent. */
  readonly path: readonly PathStep[];
  /** What stands before the text: kind, repository, call number, who read it from what. */
  readonly sourceLine: string;
  readonly citation: {
    readonly note: CitationHtml;
    readonly shortNote: CitationHtml;
    readonly bibliography: CitationHtml;
  };
  readonly images: readonly PacketImage[];
  readonly agents: readonly PacketAgent[];
  /** How many provenance events the archive keeps of the unit. */
  readonly events: number;
}

/** Everything that a packet says: plain values, so that it can be posted to a worker. */
export interface PacketContent {
  readonly recipe: Recipe;
  /** As many as the recipe has entries, in the same order. */
  readonly documents: readonly PacketDocument[];
  /** CSL-JSON of the documents, attached as a file. */
  readonly csl: readonly Readonly<Record<string, unknown>>[];
  /** The reader's own citation style, where the recipe takes one: whoever makes the packet again needs its file. */
  readonly ownStyle?: { readonly label: string; readonly csl: string } | undefined;
}

/** What a packet's cover says: nothing of the texts. */
export interface CoverContent extends Pick<PacketContent, "recipe"> {
  readonly documents: readonly Pick<PacketDocument, "unit">[];
}

/** A PDF and how many pages it has. */
export interface IssuedPacket {
  readonly bytes: Uint8Array;
  readonly pages: number;
}
