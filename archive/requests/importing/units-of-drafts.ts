import type { Draft } from "../../import/draft";
import type {
  AuthorityId,
  ImportId,
  ProposalId,
  Sha256,
  TranscriptionId,
  UnitId,
} from "../../model/ids";
import type { Transcription } from "../../model/transcription";
import type { Unit, UnitSource } from "../../model/unit";
import { imageNamesOfDraft } from "./named-images";
import type { Filing, FolderSeed } from "./filing";

/** A new unit with its readings. */
export interface NewUnit {
  readonly unit: Unit;
  readonly texts: readonly Transcription[];
  /** Images that its draft names. */
  readonly imageNames: readonly string[];
}

export interface Maker {
  /** The import that the units are made by. */
  readonly imported?: ImportId;
  newId(): UnitId;
  sha256(text: string): Sha256;
  /** The authority that a source calls by this key; null when no list has it. */
  authorityOf(key: string): AuthorityId | null;
}

/** Makes units of a draft and all beneath it, parents first. */
export function unitsOfDraft(
  draft: Draft,
  parent: UnitId | null,
  source: Omit<UnitSource, "span"> | null,
  shelves: Pick<Filing, "place" | "remember">,
  maker: Maker,
): readonly NewUnit[] {
  const made: NewUnit[] = [];
  const waiting: { readonly draft: Draft; readonly parent: UnitId | null }[] = [{ draft, parent }];
  for (let at = 0; at < waiting.length; at++) {
    const next = waiting[at] as (typeof waiting)[number];
    const one = unitOfDraft(next.draft, next.parent, source, shelves, maker);
    shelves.remember(one.unit);
    made.push(one);
    for (const child of next.draft.children) waiting.push({ draft: child, parent: one.unit.id });
  }
  return made;
}

/** A draft's readings, as those of the unit that it becomes. */
export const textsOfDraft = (
  { texts }: Pick<Draft, "texts">,
  id: UnitId,
  { sha256 }: Pick<Maker, "sha256">,
): readonly Transcription[] =>
  texts.map((text, at) => ({
    ...text,
    id: `${id}.t${String(at + 1)}` as TranscriptionId,
    characters: text.text.length,
    sha256: sha256(text.text),
  }));

function unitOfDraft(
  draft: Draft,
  parent: UnitId | null,
  source: Omit<UnitSource, "span"> | null,
  shelves: Pick<Filing, "place">,
  maker: Maker,
): NewUnit {
  const id = maker.newId();
  const place = shelves.place(parent);
  const texts = textsOfDraft(draft, id, maker);
  const unit: Unit = {
    ...plainUnit({ parent, title: draft.title, level: draft.level, ...place }, id),
    ...described(draft, maker),
    referenceCode: draft.referenceCode ?? place.referenceCode,
    source: source === null ? null : { ...source, span: draft.span },
    ...(maker.imported === undefined ? {} : { imported: maker.imported }),
    transcriptions: texts.map(({ text: _text, marks: _marks, ...head }) => head),
    proposals: draft.proposals.map((proposal, at) => ({
      ...proposal,
      id: `${id}.p${String(at + 1)}` as ProposalId,
    })),
  };
  return { unit, texts, imageNames: imageNamesOfDraft(draft) };
}

function described(draft: Draft, maker: Maker): Partial<Unit> {
  return {
    sourceKey: draft.sourceKey,
    ...(draft.editionNumber === undefined ? {} : { editionNumber: draft.editionNumber }),
    genre: draft.genre,
    dates: draft.dates,
    agents: draft.agents.map(({ id, name, role, key }) => ({
      id: key === undefined ? id : maker.authorityOf(key),
      name,
      role,
    })),
    languages: draft.languages,
    classification: draft.classification,
    ...(draft.places === undefined ? {} : { places: draft.places }),
    ...(draft.handling === undefined ? {} : { handling: draft.handling }),
    ...(draft.rights === null ? {} : { rights: draft.rights }),
    ...(draft.access === null ? {} : { access: draft.access }),
    locator: draft.locator,
    extent: draft.extent,
    description: draft.description,
    custody: draft.custody,
  };
}

/** A unit with nothing but its place and title: a folder of the finding aid. */
export function plainUnit(seed: FolderSeed, id: UnitId): Unit {
  return {
    ...seed,
    id,
    sourceKey: null,
    genre: null,
    dates: [],
    agents: [],
    languages: [],
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
  };
}
