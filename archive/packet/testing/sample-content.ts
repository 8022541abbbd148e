import { createHash } from "node:crypto";
import { Mark } from "../../model/mark";
import { type PacketEntry, presetOptions, Recipe } from "../../model/packet";
import { Transcription } from "../../model/transcription";
import { Unit } from "../../model/unit";
import type { PacketAgent, PacketContent, PacketDocument } from "../content";

export const digestOf = (text: string): string => createHash("sha256").update(text).digest("hex");

const ulid = (number: number): string => `01hzz000000000000000${String(number).padStart(6, "0")}`;

/** A mark over the first place of some words; kinds without words stand before `at`. */
export function markOn(
  text: string,
  kind: Mark["kind"],
  words: string,
  more: Partial<Mark> & { readonly point?: "before" | "after" } = {},
): Mark {
  const at = text.indexOf(words);
  if (at < 0) throw new Error(`"${words}" is not in the text`);
  const { point, ...rest } = more;
  const start = point === "after" ? at + words.length : at;
  const end = point === undefined ? at + words.length : start;
  return Mark.parse({ kind, start, end, note: null, by: null, label: null, ...rest });
}

export interface SampleDocument {
  readonly title: string;
  readonly referenceCode: string;
  readonly language: string;
  readonly text: string;
  readonly marks?: readonly Mark[];
  readonly unit?: Partial<Unit>;
  readonly agents?: readonly PacketAgent[];
  readonly headnote?: string;
  /** Pairs of offsets; absent for the whole text. */
  readonly excerpts?: readonly (readonly [number, number])[];
  readonly images?: PacketDocument["images"];
  readonly questions?: PacketEntry["questions"];
  /** Further readings: translations of the whole. */
  readonly translations?: readonly { readonly language: string; readonly text: string }[];
}

function sampleTranscription(sample: SampleDocument, id: string): Transcription {
  return Transcription.parse({
    id: `${id}.t1`,
    kind: "diplomatic",
    language: sample.language,
    by: "M. Aldous",
    from: "the original",
    characters: sample.text.length,
    sha256: digestOf(sample.text),
    text: sample.text,
    marks: [...(sample.marks ?? [])].toSorted((a, b) => a.start - b.start),
  });
}

const translationsOf = ({ translations = [] }: SampleDocument, id: string) =>
  translations.map(({ language, text }, index) =>
    Transcription.parse({
      id: `${id}.t${String(index + 2)}`,
      kind: "translation",
      language,
      by: "Seo Munha",
      from: null,
      characters: text.length,
      sha256: digestOf(text),
      text,
      marks: [],
    }),
  );

const PLAIN_UNIT = {
  level: "item",
  parent: null,
  genre: "letter",
  dates: [
    { edtf: "1907-11-16", display: "16 November 1907", role: "created", source: "the document" },
  ],
  agents: [],
  classification: null,
  rights: { statement: "public-domain", note: null },
  access: { restriction: "open", until: null, why: null },
  locator: null,
  extent: null,
  description: null,
  source: null,
  facsimiles: [],
  custody: [],
  proposals: [],
  invented: true,
  withdrawn: null,
};

function sampleDocument(sample: SampleDocument, index: number): PacketDocument {
  const id = `rec-${ulid(index + 1)}`;
  const transcription = sampleTranscription(sample, id);
  const { text: _text, marks: _marks, ...head } = transcription;
  const { title, referenceCode, language } = sample;
  const unit = Unit.parse({
    ...PLAIN_UNIT,
    id,
    position: index,
    referenceCode,
    title,
    languages: [language],
    transcriptions: [head],
    ...sample.unit,
  });
  return {
    unit,
    transcriptions: [transcription, ...translationsOf(sample, id)],
    path: [
      { title: "Harbour Office of Port Ellery", referenceCode: "PE/HO" },
      { title: "Letters sent", referenceCode: "PE/HO 2" },
    ],
    sourceLine: `Letter, autograph, one leaf. Port Ellery Town Archive, Harbour Office of Port Ellery, ${referenceCode}. Read by M. Aldous, 2019.`,
    citation: {
      note: `${title}, 16 November 1907, ${referenceCode}, Harbour Office of Port Ellery, Port Ellery Town Archive.`,
      shortNote: `<i>${title}</i>, ${referenceCode}.`,
      bibliography: `Port Ellery Town Archive. Harbour Office of Port Ellery. <i>${title}</i>. ${referenceCode}.`,
    },
    images: sample.images ?? [],
    agents: sample.agents ?? [],
    events: 4,
  };
}

const PLAIN_RECIPE = {
  id: `rcp-${ulid(900)}`,
  title: "The fog at Skarn Ness",
  purpose: "What became of the nine cases landed at the lighthouse in November 1907?",
  maker: "M. Aldous",
  issued: "2026-05-04",
  archive: {
    id: "6f9619ff-8b86-4d01-b42d-00cf4fc964ff",
    title: "Port Ellery Town Archive",
    head: digestOf("log"),
  },
  style: "chicago-notes",
  preset: "scholar",
  language: "en",
};
const ALL_ON = presetOptions("scholar");

/** A packet of these documents with every option on, but for what is said. */
export function samplePacket(
  samples: readonly SampleDocument[],
  recipe: Partial<Omit<Recipe, "options">> & { readonly options?: Partial<Recipe["options"]> } = {},
): PacketContent {
  const documents = samples.map(sampleDocument);
  const entries = documents.map(({ unit, transcriptions }, index) => ({
    unit: unit.id,
    headnote: samples[index]?.headnote ?? null,
    questions: samples[index]?.questions ?? [],
    excerpts:
      samples[index]?.excerpts?.map(([start, end]) => ({
        id: null,
        transcription: transcriptions[0]?.id,
        start,
        end,
        quote: transcriptions[0]?.text.slice(start, end),
        textSha256: transcriptions[0]?.sha256,
      })) ?? null,
  }));
  return {
    documents,
    csl: documents.map(({ unit }) => ({ id: unit.id, type: "manuscript", title: unit.title })),
    recipe: Recipe.parse({
      ...PLAIN_RECIPE,
      entries,
      ...recipe,
      options: { ...ALL_ON, ...recipe.options },
    }),
  };
}
